package df.middleware.alert;

import java.util.List;
import java.util.Map;

/** The alerts that were raised. Each method is a transaction of its own. */
public interface AlertBook {
  /** Opens an alert; false when one of that type and cause is open already. */
  boolean open(String type, String cause, Map<String, String> data);

  /**
   * The same for one of a crowd: not while {@link AlertTypes#MANY} is open, nor when that many of
   * the type were opened within a minute.
   */
  boolean openOneOf(String type, String cause, Map<String, String> data, int crowd);

  /** Changes what an open alert says, without telling anybody anew. */
  void amend(String type, String cause, Map<String, String> data);

  /** Ends it; false when none of that type and cause is open. */
  boolean over(String type, String cause);

  /** The open alerts of a type. */
  List<Alert> open(String type);
}
