package df.middleware.contact;

import df.middleware.paging.Page;
import df.middleware.paging.PageRequest;

/** Looks at who is who in both systems. */
public interface MappingBrowser {

  /** The mappings that match, the newest first, in a transaction of its own. */
  Page<MappingItem> find(MappingFilter filter, PageRequest page);
}
