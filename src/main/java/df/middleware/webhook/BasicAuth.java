package df.middleware.webhook;

import df.middleware.access.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Aloware's proof: the user and password that its webhook form was given (RFC 7617, UTF-8). */
public final class BasicAuth implements Authenticity {
  private static final String SCHEME = "Basic ";

  private final Secrets user;
  private final Secrets passwords;

  /** Without a user or without a password nobody comes in. */
  public BasicAuth(String user, Secrets passwords) {
    this.user = Secrets.of(user);
    this.passwords = passwords;
  }

  @Override
  public Optional<Verdict> byHeaders(Headers headers) {
    return Optional.of(verdict(headers));
  }

  @Override
  public Verdict of(Delivery delivery) {
    return verdict(delivery.headers());
  }

  private Verdict verdict(Headers headers) {
    Optional<String> header = headers.given("Authorization");
    if (header.isEmpty()) {
      return Verdict.MISSING;
    }
    return Verdict.of(
        header
            .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            .flatMap(it -> Digests.base64(it.substring(SCHEME.length()).strip()))
            .flatMap(BasicAuth::text)
            .filter(this::isOurs)
            .isPresent());
  }

  private boolean isOurs(String credentials) {
    // The password may hold colons; the user cannot
    int colon = credentials.indexOf(':');
    return colon >= 0
        // No short circuit: the time must not tell which half was wrong
        && (user.accept(credentials.substring(0, colon))
            & passwords.accept(credentials.substring(colon + 1)));
  }

  private static Optional<String> text(byte[] utf8) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
