package df.middleware.optout;

import df.middleware.event.Payload;
import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;

/** Looks at who may not be texted. */
public interface OptOutBrowser {
  /** The name of the list, in cursors. */
  String LIST = "opt-outs";

  /**
   * The numbers that match, the one registered last first, in a transaction of its own: {@code id},
   * {@code phoneNumber}, {@code status}, {@code source}, {@code reason}, {@code lastEventAt},
   * {@code createdAt}, {@code updatedAt}.
   */
  Page<Payload> find(OptOutFilter filter, PageRequest page);
}
