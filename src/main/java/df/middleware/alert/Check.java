package df.middleware.alert;

/** Looks whether something needs a person, and opens and ends the alerts about it. */
public interface Check {
  void look();
}
