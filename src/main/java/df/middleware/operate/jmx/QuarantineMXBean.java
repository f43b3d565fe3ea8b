package df.middleware.operate.jmx;

import org.jspecify.annotations.Nullable;

/** {@code df.middleware:type=Quarantine}: whom and what the middleware leaves alone. */
@Description("Whom and what the middleware leaves alone: their events end without any effect")
public interface QuarantineMXBean {
  @Description("How many rules hold; null when the database is away")
  @Nullable Long getActive();

  @Description("Adds a rule; answers its id")
  String add(
      @Description(name = "kind", value = "contact, phone or eventType") String kind,
      @Description(
              name = "value",
              value = "A contact's id in Aloware or GoHighLevel, a number, or the name of an event")
          String value,
      @Description(name = "reason", value = "Why, for whoever comes next") String reason);

  @Description("Ends a rule")
  void remove(@Description(name = "id", value = "The rule's id, as add answers it") String id);

  @Description("The newest 500 rules that hold, a line each: id, kind, value, reason")
  String[] list();
}
