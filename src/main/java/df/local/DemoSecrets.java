package df.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** Secrets for trying the product out: made at random for a data directory, and kept in it. */
final class DemoSecrets {
  private static final String PRIVATE_KEY = "ghl.signing.private";
  private static final String PUBLIC_KEY = "ghl.signing.public";

  private final Properties values;
  private final SecureRandom random = new SecureRandom();

  private DemoSecrets(Properties values) {
    this.values = values;
  }

  static DemoSecrets in(DataDirectory data) throws IOException {
    Path file = data.resolve("demo-secrets.properties");
    DemoSecrets secrets = new DemoSecrets(read(file));
    secrets.makeMissing();
    secrets.write(file);
    return secrets;
  }

  private static Properties read(Path file) throws IOException {
    Properties values = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
    }
    return values;
  }

  private void makeMissing() {
    for (Demo demo : Demo.values()) {
      values.putIfAbsent(demo.name(), random());
    }
    if (!values.containsKey(PRIVATE_KEY)) {
      KeyPair pair = newSigningKey();
      values.put(PRIVATE_KEY, base64(pair.getPrivate().getEncoded()));
      values.put(PUBLIC_KEY, base64(pair.getPublic().getEncoded()));
    }
  }

  private static KeyPair newSigningKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This JDK has no Ed25519", impossible);
    }
  }

  private String random() {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** By way of another file, so that a kill leaves the old one or the new one. */
  private void write(Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var writer = Files.newBufferedWriter(draft)) {
      values.store(writer, "Accepted only while the vendors are the sandbox");
    }
    Files.move(
        draft,
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  String get(Demo demo) {
    return values.getProperty(demo.name());
  }

  /** The key that the sandbox signs its webhooks with, where the real GHL has its own. */
  PrivateKey ghlSigningKey() {
    byte[] encoded = Base64.getDecoder().decode(values.getProperty(PRIVATE_KEY));
    try {
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("The demo secrets are damaged; delete their file", damaged);
    }
  }

  /** Its public half, as base64 of the SPKI. */
  String ghlPublicKey() {
    return values.getProperty(PUBLIC_KEY);
  }

  /** What there is a demo secret for. */
  enum Demo {
    ALOWARE_API_TOKEN,
    ALOWARE_WEBHOOK_BASIC_PASS,
    GHL_API_KEY,
    GHL_WEBHOOK_SECRET,
    TEXTING_API_KEY,
    TEXTING_WEBHOOK_SECRET,
    X_DF_JOBS_SECRET,
    DF_ADMIN_SECRET,
    DF_SEND_SECRET
  }
}
