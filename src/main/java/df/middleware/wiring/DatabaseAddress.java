package df.middleware.wiring;

import df.middleware.access.Secret;
import df.middleware.access.Secrets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, and as whom to connect.
 *
 * @param jdbcUrl without user and password; parameters such as {@code sslmode} are kept
 */
public record DatabaseAddress(String jdbcUrl, Optional<String> user, Secrets passwords) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:(?<login>[^/?]*)@)?(?<hosts>[^/?@]+)/(?<name>[^/?]+)(?:\\?(?<query>.*))?");
  private static final Pattern PORT = Pattern.compile(":([0-9]+)(?:,|$)");
  private static final Pattern HOSTS =
      Pattern.compile("(?:(?:[\\w.-]+|\\[[0-9a-fA-F:.]+])(?::[0-9]{1,5})?(?:,|$))+");

  /** Reads both forms; {@link IllegalArgumentException} for anything else. */
  static DatabaseAddress parse(String url) {
    Matcher form = FORM.matcher(url);
    Parsers.require(form.matches() && !url.startsWith("jdbc:postgres:"));
    checkHosts(form.group("hosts"));
    String[] login = orEmpty(form.group("login")).split(":", 2);
    Optional<String> user = decoded(login[0]);
    Optional<String> password = login.length == 2 ? decoded(login[1]) : Optional.empty();
    List<String> kept = new ArrayList<>();
    for (String parameter : orEmpty(form.group("query")).split("&", -1)) {
      if (parameter.startsWith("user=")) {
        user = decoded(parameter.substring("user=".length()));
      } else if (parameter.startsWith("password=")) {
        password = decoded(parameter.substring("password=".length()));
      } else if (!parameter.isEmpty()) {
        kept.add(parameter);
      }
    }
    String place = "jdbc:postgresql://" + form.group("hosts") + "/" + form.group("name");
    return new DatabaseAddress(
        kept.isEmpty() ? place : place + "?" + String.join("&", kept),
        user,
        password.map(Secrets::of).orElse(Secrets.none()));
  }

  private static void checkHosts(String hosts) {
    Parsers.require(HOSTS.matcher(hosts).matches() && !hosts.endsWith(","));
    Matcher port = PORT.matcher(hosts);
    while (port.find()) {
      Parsers.port(port.group(1));
    }
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }

  private static Optional<String> decoded(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  /** This address, with what the URL does not say. */
  DatabaseAddress or(Optional<String> otherUser, Secrets otherPasswords) {
    return new DatabaseAddress(
        jdbcUrl, user.or(() -> otherUser), passwords.isSet() ? passwords : otherPasswords);
  }

  /** The password to connect with. */
  public Optional<Secret> password() {
    return passwords.present();
  }
}
