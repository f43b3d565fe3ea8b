package df.middleware.trace.logging;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Logger;

/** Has the lines of the log name source, event and trace, for as long as the application runs. */
@ApplicationScoped
public class LinesNameTheirWork {
  /** Held, as a logger that nobody holds is forgotten with all that was set. */
  private static final Logger OURS = Logger.getLogger("df.middleware");

  private final NameTheWork name = new NameTheWork();

  /** Being called is enough: the container makes the bean for it. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
    OURS.config("The lines of the log name their work");
  }

  @PostConstruct
  void begin() {
    OURS.addHandler(name);
  }

  @PreDestroy
  void end() {
    OURS.removeHandler(name);
  }
}
