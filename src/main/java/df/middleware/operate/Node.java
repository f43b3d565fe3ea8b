package df.middleware.operate;

import java.time.Instant;

/** The server that this is, one of several that may share the work. */
public record Node(String name, String version, Instant startedAt) {}
