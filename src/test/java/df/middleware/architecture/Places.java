package df.middleware.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The map of the packages: which features there are, what stands left of each, what is a leaf. */
final class Places {
  static final String BASE = "df.middleware";

  /** The classes of the application. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  /** Leaf packages are named after their one technology. */
  static final Set<String> LEAVES =
      Set.of(
          "jpa",
          "jms",
          "http",
          "restclient",
          "json",
          "timer",
          "jmx",
          "flyway",
          "logging",
          "metrics",
          "telemetry");

  /** Packages that are leaves as a whole: they may import any root, and nothing imports them. */
  static final Set<String> EDGES = Set.of("wiring", "health");

  private static final Set<String> VENDOR_ROOM =
      Set.of("event", "problem", "synclog", "vendor", "job", "meter", "trace");
  private static final Set<String> SYNC = plus(VENDOR_ROOM, "ghl", "aloware", "texting", "routing");
  private static final Set<String> PEOPLE = plus(SYNC, "contact", "optout");

  /** Each feature, and the features that it may import. */
  static final Map<String, Set<String>> LEFT_OF =
      Map.ofEntries(
          Map.entry("event", Set.of()),
          Map.entry("schema", Set.of()),
          Map.entry("job", Set.of()),
          Map.entry("meter", Set.of()),
          Map.entry("trace", Set.of("event")),
          Map.entry("problem", Set.of("event")),
          Map.entry("access", Set.of("event", "problem")),
          Map.entry("paging", Set.of("event", "problem")),
          Map.entry("privacy", Set.of("event", "problem", "paging")),
          Map.entry("synclog", Set.of("event", "problem", "paging", "privacy")),
          Map.entry("vendor", Set.of("event", "problem", "synclog", "meter", "trace")),
          Map.entry("ghl", VENDOR_ROOM),
          Map.entry("aloware", VENDOR_ROOM),
          Map.entry("texting", VENDOR_ROOM),
          Map.entry("routing", plus(VENDOR_ROOM, "ghl", "aloware", "texting")),
          Map.entry("contact", plus(SYNC, "paging", "privacy")),
          Map.entry("optout", plus(SYNC, "contact", "paging", "privacy")),
          Map.entry("call", PEOPLE),
          Map.entry("list", plus(PEOPLE, "privacy")),
          Map.entry("message", plus(PEOPLE, "paging", "privacy")),
          Map.entry("reconcile", plus(PEOPLE, "call", "list", "message", "paging", "privacy")),
          Map.entry("quarantine", plus(VENDOR_ROOM, "routing", "paging", "privacy")),
          Map.entry(
              "inbox", plus(VENDOR_ROOM, "routing", "quarantine", "access", "paging", "privacy")),
          Map.entry("webhook", plus(VENDOR_ROOM, "routing", "inbox", "access")),
          Map.entry(
              "alert",
              plus(
                  PEOPLE,
                  "inbox",
                  "quarantine",
                  "reconcile",
                  "webhook",
                  "access",
                  "paging",
                  "privacy")),
          Map.entry(
              "retention", plus(PEOPLE, "call", "message", "inbox", "access", "paging", "privacy")),
          Map.entry(
              "operate",
              plus(PEOPLE, "inbox", "quarantine", "reconcile", "alert", "paging", "privacy")));

  private Places() {}

  private static Set<String> plus(Set<String> some, String... more) {
    var all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /** The part of the package below ours, {@code inbox.jpa}; empty for what is not ours. */
  private static Optional<List<String>> steps(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(BASE + ".")
        ? Optional.of(List.of(name.substring(BASE.length() + 1).split("\\.")))
        : Optional.empty();
  }

  static Optional<String> feature(JavaClass type) {
    return steps(type).map(steps -> steps.get(0));
  }

  static boolean isLeaf(JavaClass type) {
    return steps(type)
        .filter(
            steps -> EDGES.contains(steps.get(0)) || LEAVES.contains(steps.get(steps.size() - 1)))
        .isPresent();
  }

  static DescribedPredicate<JavaClass> leaves() {
    return DescribedPredicate.describe("leaves", Places::isLeaf);
  }

  static DescribedPredicate<JavaClass> roots() {
    return DescribedPredicate.describe(
        "feature roots", type -> steps(type).isPresent() && !isLeaf(type));
  }

  /** Classes in leaves of these technologies, of whichever feature. */
  static DescribedPredicate<JavaClass> leavesNamed(String... names) {
    Set<String> wanted = Set.of(names);
    return DescribedPredicate.describe(
        "leaves " + wanted,
        type -> steps(type).filter(it -> it.stream().anyMatch(wanted::contains)).isPresent());
  }
}
