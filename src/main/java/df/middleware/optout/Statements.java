package df.middleware.optout;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What all sources last said about texting one number, and what follows from it.
 *
 * <p>The rules: the person's own words win over everybody's switches, newer over older by the time
 * they happened, and a tie blocks. GHL's and Aloware's switches block by themselves and lift only
 * their own block. An operator's word lifts every block that was known when it was given. Whatever
 * the order in which a person's words arrive, the same follows from them.
 */
public final class Statements {
  private final Map<OptOutSource, Statement> bySource;

  private Statements(Map<OptOutSource, Statement> bySource) {
    this.bySource = bySource;
  }

  /** What is known: at most one statement of each source. */
  public static Statements of(Collection<Statement> known) {
    Map<OptOutSource, Statement> map = new EnumMap<>(OptOutSource.class);
    known.forEach(it -> map.put(it.source(), it));
    return new Statements(map);
  }

  /** What is known with this in it. */
  public Statements hearing(Statement news) {
    Map<OptOutSource, Statement> map = new EnumMap<>(OptOutSource.class);
    map.putAll(bySource);
    map.merge(news.source(), news, Statements::heard);
    return new Statements(map);
  }

  private static Statement heard(Statement known, Statement news) {
    return switch (news.source()) {
      case TEXTING -> wish(known, news);
      case GHL, ALOWARE -> flicked(known, news);
      case ADMIN -> news;
    };
  }

  private static Statement wish(Statement known, Statement news) {
    if (known.blocks() == news.blocks()) {
      return known.at().isAfter(news.at()) ? news.happening(known.at()) : news;
    }
    Statement stop = known.blocks() ? known : news;
    Statement start = known.blocks() ? news : known;
    return start.at().isAfter(stop.at()) ? start : stop;
  }

  /** A switch that is told of again as it was has not been touched since. */
  private static Statement flicked(Statement known, Statement news) {
    boolean isOlder = news.at().isBefore(known.at());
    boolean losesTie = news.at().equals(known.at()) && !news.blocks();
    boolean isSame = known.blocks() == news.blocks();
    return isOlder || losesTie || isSame ? known : news;
  }

  /** What the source last said. */
  public Optional<Statement> of(OptOutSource source) {
    return Optional.ofNullable(bySource.get(source));
  }

  /** The statement that decides; empty when nobody said anything. */
  public Optional<Statement> deciding() {
    return of(OptOutSource.TEXTING)
        .filter(this::holds)
        .or(() -> newest(this::holds))
        .or(() -> newest(it -> !it.blocks() && !it.source().isSwitch()))
        .or(() -> newest(it -> !it.blocks()));
  }

  private Optional<Statement> newest(Predicate<Statement> wanted) {
    return bySource.values().stream().filter(wanted).max(Comparator.comparing(Statement::learntAt));
  }

  private boolean holds(Statement block) {
    return block.blocks() && !isOutdatedByPerson(block) && !isLiftedByOperator(block);
  }

  private boolean isOutdatedByPerson(Statement block) {
    Optional<Instant> start =
        of(OptOutSource.TEXTING).filter(it -> !it.blocks()).map(Statement::at);
    return start.filter(it -> it.isAfter(block.at())).isPresent();
  }

  private boolean isLiftedByOperator(Statement block) {
    return of(OptOutSource.ADMIN)
        .filter(it -> !it.blocks() && it.learntAt().isAfter(block.learntAt()))
        .isPresent();
  }
}
