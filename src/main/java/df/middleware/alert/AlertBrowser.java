package df.middleware.alert;

import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;

/** Looks into the alerts, open and over. A transaction of its own. */
public interface AlertBrowser {
  /** The alerts that match, the newest first. */
  Page<AlertItem> find(AlertFilter filter, PageRequest page);
}
