package df.local;

import df.local.DemoSecrets.Demo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings that the server of this run gets: those of the user and, for each vendor that the
 * user does not name, those of the sandbox.
 */
final class RunEnvironment {
  private static final String LOCATION = "demo-location";
  private static final String TEXTING_NUMBER = "+12025550100";
  private static final String ALOWARE_USER = "demo";

  private final Function<String, Optional<String>> user;
  private final DemoSecrets demo;
  private final Map<String, String> added = new LinkedHashMap<>();

  RunEnvironment(Function<String, Optional<String>> user, DemoSecrets demo) {
    this.user = user;
    this.demo = demo;
  }

  /** Decided by what the user set, not by what was added since. */
  boolean ghlIsSandbox() {
    return isUnset("GHL_BASE_URL", "GHL_API_KEY");
  }

  boolean alowareIsSandbox() {
    return isUnset("ALOWARE_BASE_URL", "ALOWARE_API_TOKEN");
  }

  boolean textingIsSandbox() {
    return isUnset("TEXTING_BASE_URL", "TEXTING_API_KEY");
  }

  /** Whether no real vendor is there, so that demo secrets may open the doors. */
  boolean isAllSandbox() {
    return ghlIsSandbox() && alowareIsSandbox() && textingIsSandbox();
  }

  /** From then on {@link #value} is the sandbox's for each vendor that it stands for. */
  void useSandbox(String address) {
    if (ghlIsSandbox()) {
      useGhl(address);
    }
    if (alowareIsSandbox()) {
      useAloware(address);
    }
    if (textingIsSandbox()) {
      added.put("TEXTING_BASE_URL", address + "/texting");
      addDemo(Demo.TEXTING_API_KEY);
      add("TEXTING_FROM_NUMBER", TEXTING_NUMBER);
      addDemo(Demo.TEXTING_WEBHOOK_SECRET);
    }
    if (isAllSandbox()) {
      addDemo(Demo.X_DF_JOBS_SECRET);
      addDemo(Demo.DF_ADMIN_SECRET);
      addDemo(Demo.DF_SEND_SECRET);
    }
  }

  private void useGhl(String address) {
    added.put("GHL_BASE_URL", address + "/ghl");
    addDemo(Demo.GHL_API_KEY);
    add("GHL_LOCATION_ID", LOCATION);
    addDemo(Demo.GHL_WEBHOOK_SECRET);
    String own = user.apply("GHL_WEBHOOK_PUBLIC_KEY").map(it -> it + ",").orElse("");
    added.put("GHL_WEBHOOK_PUBLIC_KEY", own + demo.ghlPublicKey());
  }

  private void useAloware(String address) {
    added.put("ALOWARE_BASE_URL", address + "/aloware/api/v1");
    addDemo(Demo.ALOWARE_API_TOKEN);
    if (isUnset("ALOWARE_WEBHOOK_BASIC_USER", "ALOWARE_WEBHOOK_BASIC_PASS")) {
      added.put("ALOWARE_WEBHOOK_BASIC_USER", ALOWARE_USER);
      addDemo(Demo.ALOWARE_WEBHOOK_BASIC_PASS);
    }
  }

  private boolean isUnset(String... names) {
    for (String name : names) {
      if (user.apply(name).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private void addDemo(Demo secret) {
    add(secret.name(), demo.get(secret));
  }

  private void add(String name, String value) {
    if (user.apply(name).isEmpty()) {
      added.put(name, value);
    }
  }

  /** The value that holds: the user's, else the sandbox's. */
  Optional<String> value(String name) {
    return Optional.ofNullable(added.get(name)).or(() -> user.apply(name));
  }

  /** Whether the value is a demo secret, which may be shown. */
  boolean isDemo(String name) {
    return added.containsKey(name);
  }
}
