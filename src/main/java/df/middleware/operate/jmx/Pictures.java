package df.middleware.operate.jmx;

import df.middleware.operate.Picture;
import df.middleware.operate.RecentPicture;
import java.util.function.Supplier;

/** What all MBeans look at and act through: one picture for all of a console's reads. */
final class Pictures {
  private final Inside inside;
  private final RecentPicture recent;

  Pictures(Inside inside, RecentPicture recent) {
    this.inside = inside;
    this.recent = recent;
  }

  /** How everything stands, within a second. */
  Picture latest() {
    return inside.ask(recent::get);
  }

  /** An answer of the application. */
  <T> T ask(Supplier<T> question) {
    return inside.ask(question);
  }

  /** A deed, after which the picture is another. */
  void change(Runnable deed) {
    inside.run(deed);
    recent.forget();
  }

  /** The same, with an answer. */
  <T> T changed(Supplier<T> deed) {
    T answer = inside.ask(deed);
    recent.forget();
    return answer;
  }
}
