# Build: everything that the image needs comes out of the one Maven build.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml .
COPY src src
COPY server-config server-config
COPY arquillian.xml .
RUN mvn --batch-mode --no-transfer-progress -Dmaven.test.skip=true package

# Run: Payara Micro with the WAR and the adapter to an Artemis of your own. PostgreSQL and Artemis are elsewhere:
# DATABASE_URL and ARTEMIS_URL must be set. How each step was tried out: server-config/docker/README.md
FROM eclipse-temurin:17-jre-alpine
RUN addgroup -S -g 10001 df && adduser -S -D -H -u 10001 -G df df
WORKDIR /opt/df
# What changes seldom first
COPY --from=build /src/target/server/payara-micro.jar /src/target/server/postgresql.jar \
     /src/target/server/libphonenumber.jar ./
COPY --from=build /src/target/server/resource-adapter-artemis.rar ./
COPY server-config/payara-micro/pre-boot.asadmin server-config/payara-micro/post-boot-remote.asadmin \
     server-config/payara-micro/logging.properties server-config/docker/start.sh server-config/docker/healthy.sh ./
COPY --from=build /src/target/df-middleware-launcher.jar ./launcher.jar
COPY --from=build /src/target/df-middleware.war ./
USER 10001:10001
EXPOSE 8080
# The one place that is written to; the root file system may be read-only
VOLUME /tmp
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["/opt/df/healthy.sh"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/df/start.sh"]
