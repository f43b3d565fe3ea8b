package df.middleware.operate.jmx;

import df.middleware.operate.Picture.Ledger;
import df.middleware.operate.QuarantineByHand;
import org.jspecify.annotations.Nullable;

/** The quarantine in JMX. */
final class QuarantineBean implements QuarantineMXBean {
  private final Pictures pictures;
  private final QuarantineByHand byHand;

  QuarantineBean(Pictures pictures, QuarantineByHand byHand) {
    this.pictures = pictures;
    this.byHand = byHand;
  }

  @Override
  public @Nullable Long getActive() {
    return pictures.latest().ledger().map(Ledger::quarantined).orElse(null);
  }

  @Override
  public String add(String kind, String value, String reason) {
    return pictures.changed(() -> byHand.add(kind, value, reason));
  }

  @Override
  public void remove(String id) {
    pictures.change(() -> byHand.remove(id));
  }

  @Override
  public String[] list() {
    return pictures.ask(byHand::list).toArray(String[]::new);
  }
}
