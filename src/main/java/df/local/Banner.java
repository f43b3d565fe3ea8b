package df.local;

import df.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;

/** What a newcomer needs once everything runs: addresses, demo secrets, and a first webhook. */
final class Banner {
  private static final List<String> DOORS =
      List.of("X_DF_JOBS_SECRET", "DF_ADMIN_SECRET", "DF_SEND_SECRET");
  private static final List<String> WEBHOOKS =
      List.of("GHL_WEBHOOK_SECRET", "TEXTING_WEBHOOK_SECRET");

  private final RunEnvironment run;
  private final String base;

  private Banner(RunEnvironment run, int port) {
    this.run = run;
    this.base = "http://127.0.0.1:" + port;
  }

  static void show(RunEnvironment run, int port, Optional<Sandbox> sandbox) {
    new Banner(run, port).show(sandbox);
  }

  private void show(Optional<Sandbox> sandbox) {
    Console.say("");
    Console.say("DF Middleware is ready. Ctrl-C ends it.");
    Console.say("");
    Console.say("  Webhooks  " + base + "/api/webhooks/aloware | ghl | texting");
    Console.say("  Health    " + base + "/health/ready");
    Console.say("  API       " + base + "/openapi");
    sandbox.ifPresent(it -> Console.say("  Sandbox   " + it.controlUrl()));
    secrets();
    sandbox.ifPresent(this::tryIt);
  }

  private void secrets() {
    Console.say("");
    Console.say("  Secrets (demo: made for this data directory, good only with the sandbox)");
    Console.say(
        "    ALOWARE_WEBHOOK_BASIC   "
            + shown("ALOWARE_WEBHOOK_BASIC_USER")
            + " : "
            + shown("ALOWARE_WEBHOOK_BASIC_PASS"));
    WEBHOOKS.forEach(this::secret);
    DOORS.forEach(this::secret);
  }

  private void secret(String name) {
    Console.say("    %-23s %s".formatted(name, shown(name)));
  }

  /** The user's own secrets are not shown. */
  private String shown(String name) {
    return run.value(name)
        .map(value -> run.isDemo(name) ? value : "(yours)")
        .orElse("not set: this door stays closed");
  }

  private void tryIt(Sandbox sandbox) {
    if (!run.isAllSandbox()) {
      return;
    }
    Console.say("");
    Console.say("  Try it: Ada is in the sandbox's Aloware, which tells of her …");
    Console.say(
        """
            curl -u '%s:%s' -H 'Content-Type: application/json' %s/api/webhooks/aloware \\
              -d '%s'"""
            .formatted(
                curl("ALOWARE_WEBHOOK_BASIC_USER"),
                curl("ALOWARE_WEBHOOK_BASIC_PASS"),
                base,
                DemoContact.WEBHOOK)
            .indent(4)
            .stripTrailing());
    Console.say("  … and now in GoHighLevel too; the event, its merge decisions and the mapping:");
    Console.say("    curl " + sandbox.controlUrl() + "/ghl/contacts");
    String admin = "    curl -H 'X-DF-ADMIN-SECRET: " + curl("DF_ADMIN_SECRET") + "' " + base;
    Console.say(admin + "/api/admin/events");
    Console.say(admin + "/api/admin/sync-log");
    Console.say(admin + "/api/admin/mappings");
  }

  private String curl(String name) {
    return run.isDemo(name) ? run.value(name).orElse("") : "…";
  }
}
