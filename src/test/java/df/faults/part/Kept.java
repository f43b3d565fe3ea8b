package df.faults.part;

import df.faults.Poll;
import df.faults.net.Threads;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Starts a part again whenever it has died, as the service manager of a real machine would. */
public final class Kept implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final Part part;
  private final Thread keeper;
  private volatile boolean wanted = true;
  private volatile boolean ready;
  private volatile boolean killed;
  private volatile boolean closed;

  Kept(Part part) {
    this.part = part;
    this.keeper = Threads.start("keeper-" + part.name(), this::keep);
  }

  private void keep() {
    while (!closed) {
      try {
        if (wanted && !(ready && part.isRunning())) {
          ready = false;
          killed = false;
          part.start();
          ready = wanted;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException closing) {
        return;
      } catch (Exception notYet) {
        if (!closed) {
          if (!killed) {
            Poll.say("  %s does not start yet: %s", part.name(), notYet);
          }
          part.kill();
          Poll.pause(Duration.ofSeconds(1));
        }
      }
    }
  }

  public boolean isReady() {
    return ready && part.isRunning();
  }

  public Kept awaitReady() {
    Poll.until(part.name() + " is ready", START_LIMIT, this::isReady);
    return this;
  }

  /** With SIGKILL; it comes back by itself. */
  public void kill() {
    ready = false;
    killed = true;
    part.kill();
  }

  /** With SIGKILL; it stays away. */
  public void killForGood() {
    wanted = false;
    kill();
  }

  /** It ends in good order, and comes back by itself. */
  public void restart() {
    away();
    back();
  }

  /** It ends in good order, and stays away. */
  public void away() {
    wanted = false;
    ready = false;
    try {
      part.stop();
    } catch (Exception failure) {
      Poll.say("%s does not stop cleanly: %s", part.name(), failure);
      part.kill();
    }
  }

  /** Lets it come back. */
  public void back() {
    wanted = true;
  }

  @Override
  public void close() {
    closed = true;
    wanted = false;
    keeper.interrupt();
    try {
      part.stop();
    } catch (Exception failure) {
      part.kill();
    }
  }
}
