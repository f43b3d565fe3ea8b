package df.faults.part;

import df.sandbox.SandboxSettings;
import df.sandbox.webhook.WebhookTargets;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the nodes, the sandbox and the senders must agree on. */
public final class Secrets {
  public static final String LOCATION = "faults-location";
  public static final String ALOWARE_USER = "faults";
  public static final String ALOWARE_PASS = "faults-aloware-pass";
  public static final String GHL_SECRET = "faults-ghl-webhook-secret";
  public static final String TEXTING_SECRET = "faults-texting-webhook-secret";
  public static final String ADMIN = "faults-admin-secret";
  public static final String TAG = "vip";
  private static final String GHL_KEY = "faults-ghl-api-key";
  private static final String ALOWARE_TOKEN = "faults-aloware-api-token";
  private static final String TEXTING_KEY = "faults-texting-api-key";

  private Secrets() {}

  static SandboxSettings ofSandbox(int nodePort) {
    return SandboxSettings.with()
        .ghl(GHL_KEY, LOCATION)
        .alowareToken(ALOWARE_TOKEN)
        .alowareBasic(ALOWARE_USER, ALOWARE_PASS)
        .texting(TEXTING_KEY, TEXTING_SECRET)
        .targets(WebhookTargets.ofMiddleware(URI.create("http://127.0.0.1:" + nodePort)))
        .build();
  }

  /** The settings of a node that stand in every one of them. */
  static Map<String, String> ofNode() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("GHL_API_KEY", GHL_KEY);
    all.put("GHL_LOCATION_ID", LOCATION);
    all.put("GHL_WEBHOOK_SECRET", GHL_SECRET);
    all.put("ALOWARE_API_TOKEN", ALOWARE_TOKEN);
    all.put("ALOWARE_WEBHOOK_BASIC_USER", ALOWARE_USER);
    all.put("ALOWARE_WEBHOOK_BASIC_PASS", ALOWARE_PASS);
    all.put("ALOWARE_LIST_IDS", TAG + "=1");
    all.put("TEXTING_API_KEY", TEXTING_KEY);
    all.put("TEXTING_FROM_NUMBER", "+12025550100");
    all.put("TEXTING_WEBHOOK_SECRET", TEXTING_SECRET);
    all.put("X_DF_JOBS_SECRET", "faults-jobs-secret");
    all.put("DF_ADMIN_SECRET", ADMIN);
    all.put("DF_SEND_SECRET", "faults-send-secret");
    all.put("RECONCILE_SCHEDULE", "off");
    all.put("DF_HTTP_ADDRESS", "127.0.0.1");
    all.put("DF_JDBC_USER", "postgres");
    all.put("DF_JDBC_PASSWORD", "none");
    all.put(
        "DF_BROKER_CONNECTORS",
        "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory");
    all.put("DF_BROKER_HA", "false");
    all.put("DF_BROKER_USER", "none");
    all.put("DF_BROKER_PASSWORD", "none");
    return all;
  }
}
