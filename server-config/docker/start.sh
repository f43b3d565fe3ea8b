#!/bin/sh
# What the image runs: the settings are checked and the server's environment derived from them, then this shell becomes the
# server, which so gets the container's signals itself. Everything that is written goes below /tmp.
set -eu
cd /opt/df
environment=$(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx64m \
  -cp launcher.jar:libphonenumber.jar df.local.ContainerEnvironment /opt/df)
eval "$environment"
unset environment
work=${DF_WORK_DIR:-/tmp/df}
rm -rf "$work" && mkdir -p "$work"
# shellcheck disable=SC2086
exec java -XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError -Dsun.net.http.retryPost=false \
  -Djava.io.tmpdir="$work" -Djava.util.logging.config.file=/opt/df/logging.properties ${DF_JVM_OPTIONS:-} \
  -jar payara-micro.jar --nocluster --disablephonehome --port "${PORT:-8080}" \
  --addlibs postgresql.jar --prebootcommandfile pre-boot.asadmin --postbootcommandfile post-boot-remote.asadmin \
  --deploy df-middleware.war --contextroot /
