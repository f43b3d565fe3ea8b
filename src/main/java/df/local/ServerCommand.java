package df.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the server is started.
 *
 * @param files where the build put the server, its driver and the resource adapters
 * @param configuration the directory of Payara Micro's boot commands
 * @param environment the settings, secrets among them, which a command line would show to everybody
 */
record ServerCommand(
    Path files,
    Path war,
    Path configuration,
    Path temporary,
    int port,
    Optional<Integer> jmxPort,
    boolean embeddedBroker,
    Map<String, String> environment) {

  List<String> arguments() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xms256m", "-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.add("-Djava.io.tmpdir=" + temporary);
    line.add("-Djava.net.preferIPv4Stack=true");
    // The JDK sends a POST again when a kept-alive connection breaks; what was sent may have
    // counted
    line.add("-Dsun.net.http.retryPost=false");
    line.add("-Djava.util.logging.config.file=" + configuration.resolve("logging.properties"));
    jmxPort.ifPresent(it -> line.addAll(remoteJmx(it)));
    line.addAll(List.of("-jar", files.resolve("payara-micro.jar").toString()));
    line.addAll(List.of("--nocluster", "--disablephonehome", "--port", String.valueOf(port)));
    line.addAll(List.of("--addlibs", files.resolve("postgresql.jar").toString()));
    line.addAll(List.of("--prebootcommandfile", command("pre-boot")));
    line.addAll(
        List.of(
            "--postbootcommandfile",
            command(embeddedBroker ? "post-boot-embedded" : "post-boot-remote")));
    line.addAll(List.of("--deploy", war.toString(), "--contextroot", "/"));
    return line;
  }

  private String command(String name) {
    return configuration.resolve(name + ".asadmin").toString();
  }

  private static List<String> remoteJmx(int port) {
    return List.of(
        "-Dcom.sun.management.jmxremote.port=" + port,
        "-Dcom.sun.management.jmxremote.rmi.port=" + port,
        "-Dcom.sun.management.jmxremote.host=127.0.0.1",
        "-Dcom.sun.management.jmxremote.authenticate=false",
        "-Dcom.sun.management.jmxremote.ssl=false",
        "-Djava.rmi.server.hostname=127.0.0.1");
  }
}
