package df.sandbox;

import df.sandbox.webhook.WebhookTargets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Optional;

/**
 * What the sandbox is started with: its port, the secrets that it and the middleware share, and
 * where it keeps its state.
 *
 * @param port on the loopback address; 0 for any free one
 * @param targets where the webhooks go
 * @param ghlSigningKey Ed25519; empty: GHL's webhooks go unsigned
 * @param journal the file that keeps the state over a restart; empty: it is forgotten
 */
public record SandboxSettings(
    int port,
    String ghlToken,
    String ghlLocationId,
    String alowareToken,
    String textingKey,
    WebhookTargets targets,
    Optional<PrivateKey> ghlSigningKey,
    String alowareBasicUser,
    String alowareBasicPass,
    String textingSecret,
    Optional<Path> journal,
    Clock clock) {

  /** Any free port, made-up secrets, no webhooks, state in memory. */
  public static SandboxSettings defaults() {
    return with().build();
  }

  /** Defaults, to be changed one by one. */
  public static Builder with() {
    return new Builder();
  }

  /** Shows no secrets. */
  @Override
  public String toString() {
    return "SandboxSettings(port " + port + ")";
  }

  /** Collects the settings. */
  public static final class Builder {
    private int port;
    private String ghlToken = "sandbox-ghl-token";
    private String ghlLocationId = "sandboxLocation";
    private String alowareToken = "sandbox-aloware-token";
    private String textingKey = "sandbox-texting-key";
    private WebhookTargets targets = WebhookTargets.none();
    private Optional<PrivateKey> ghlSigningKey = Optional.empty();
    private String alowareBasicUser = "aloware";
    private String alowareBasicPass = "sandbox-aloware-pass";
    private String textingSecret = "sandbox-texting-secret";
    private Optional<Path> journal = Optional.empty();
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    public Builder port(int value) {
      port = value;
      return this;
    }

    /** What the middleware has as {@code GHL_API_KEY} and {@code GHL_LOCATION_ID}. */
    public Builder ghl(String token, String locationId) {
      ghlToken = token;
      ghlLocationId = locationId;
      return this;
    }

    public Builder ghlSigningKey(PrivateKey key) {
      ghlSigningKey = Optional.of(key);
      return this;
    }

    /** What the middleware has as {@code ALOWARE_API_TOKEN}. */
    public Builder alowareToken(String token) {
      alowareToken = token;
      return this;
    }

    /** What the middleware has as {@code ALOWARE_WEBHOOK_BASIC_USER} and {@code …_PASS}. */
    public Builder alowareBasic(String user, String pass) {
      alowareBasicUser = user;
      alowareBasicPass = pass;
      return this;
    }

    /** What the middleware has as {@code TEXTING_API_KEY} and {@code TEXTING_WEBHOOK_SECRET}. */
    public Builder texting(String key, String secret) {
      textingKey = key;
      textingSecret = secret;
      return this;
    }

    public Builder targets(WebhookTargets value) {
      targets = value;
      return this;
    }

    public Builder journal(Path file) {
      journal = Optional.of(file);
      return this;
    }

    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    public SandboxSettings build() {
      return new SandboxSettings(
          port,
          ghlToken,
          ghlLocationId,
          alowareToken,
          textingKey,
          targets,
          ghlSigningKey,
          alowareBasicUser,
          alowareBasicPass,
          textingSecret,
          journal,
          clock);
    }
  }
}
