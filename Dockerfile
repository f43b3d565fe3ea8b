# Build: everything that the image needs comes out of the one Maven build.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml .
COPY src src
COPY server-config server-config
COPY arquillian.xml .
RUN mvn --batch-mode --no-transfer-progress -Dmaven.test.skip=true package

# Run: Payara Micro with the WAR and the adapter to an Artemis of your own; settings from the
# environment. PostgreSQL and Artemis are elsewhere: server-config/payara-micro/README.md
FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home df
WORKDIR /opt/df
COPY --from=build /src/target/server/payara-micro.jar /src/target/server/postgresql.jar \
     /src/target/server/resource-adapter-artemis.rar /src/target/df-middleware.war ./
COPY --from=build /src/server-config/payara-micro ./
ENV DF_HTTP_ADDRESS=0.0.0.0 \
    DF_RESOURCE_ADAPTER=/opt/df/resource-adapter-artemis.rar \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=/tmp -Dsun.net.http.retryPost=false -Djava.util.logging.config.file=/opt/df/logging.properties"
USER df
EXPOSE 8080
# The root file system may be read-only; the server unpacks itself into /tmp
VOLUME /tmp
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["curl", "--fail", "--silent", "--max-time", "4", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["java", "-jar", "payara-micro.jar", "--nocluster", "--disablephonehome", "--port", "8080", \
  "--addlibs", "postgresql.jar", "--prebootcommandfile", "pre-boot.asadmin", \
  "--postbootcommandfile", "post-boot-remote.asadmin", "--deploy", "df-middleware.war", "--contextroot", "/"]
