package df.local;

import df.local.DemoSecrets.Demo;
import df.sandbox.Sandbox;
import df.sandbox.SandboxSettings;
import df.sandbox.state.Vendor;
import df.sandbox.webhook.WebhookTargets;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * The vendor sandbox beside the server: it stands for each vendor that the settings do not name.
 */
final class LocalSandbox {
  private LocalSandbox() {}

  /** On the port after the server's where that is free; nothing when all vendors are real. */
  static Optional<Sandbox> start(RunEnvironment run, DemoSecrets demo, DataDirectory data, int port)
      throws IOException {
    boolean needed = run.ghlIsSandbox() || run.alowareIsSandbox() || run.textingIsSandbox();
    if (!needed) {
      Console.say("  Vendors      yours");
      return Optional.empty();
    }
    boolean forJmx = run.value("JMX_PORT").filter(String.valueOf(port + 1)::equals).isPresent();
    int sandboxPort = forJmx ? Ports.anyFree() : Ports.preferably(port + 1);
    run.useSandbox("http://127.0.0.1:" + sandboxPort);
    Sandbox sandbox = Sandbox.start(settings(run, demo, data, sandboxPort, port));
    if (run.alowareIsSandbox()) {
      DemoContact.enterIn(sandbox.aloware());
    }
    Console.say("  Sandbox      " + sandbox.controlUrl() + " stands for " + names(run));
    return Optional.of(sandbox);
  }

  private static String names(RunEnvironment run) {
    StringBuilder names = new StringBuilder();
    names.append(run.ghlIsSandbox() ? "GoHighLevel " : "");
    names.append(run.alowareIsSandbox() ? "Aloware " : "");
    names.append(run.textingIsSandbox() ? "the texting provider " : "");
    return names.toString().strip();
  }

  private static SandboxSettings settings(
      RunEnvironment run, DemoSecrets demo, DataDirectory data, int port, int serverPort) {
    URI middleware = URI.create("http://127.0.0.1:" + serverPort);
    return SandboxSettings.with()
        .port(port)
        .ghl(value(run, Demo.GHL_API_KEY.name()), value(run, "GHL_LOCATION_ID"))
        .ghlSigningKey(demo.ghlSigningKey())
        .alowareToken(value(run, Demo.ALOWARE_API_TOKEN.name()))
        .alowareBasic(
            value(run, "ALOWARE_WEBHOOK_BASIC_USER"), value(run, "ALOWARE_WEBHOOK_BASIC_PASS"))
        .texting(
            value(run, Demo.TEXTING_API_KEY.name()), value(run, Demo.TEXTING_WEBHOOK_SECRET.name()))
        .targets(targets(run, middleware))
        .journal(data.resolve("sandbox.journal"))
        .build();
  }

  /** A vendor that is real sends its webhooks itself. */
  private static WebhookTargets targets(RunEnvironment run, URI middleware) {
    WebhookTargets targets = WebhookTargets.ofMiddleware(middleware);
    targets = run.ghlIsSandbox() ? targets : targets.without(Vendor.GHL);
    targets = run.alowareIsSandbox() ? targets : targets.without(Vendor.ALOWARE);
    return run.textingIsSandbox() ? targets : targets.without(Vendor.TEXTING);
  }

  private static String value(RunEnvironment run, String name) {
    return run.value(name).orElse("unused");
  }
}
