package crosstie.model;

import java.time.Instant;

/** Where to go on from: the system's own token, and when it was given. */
public record Watermark(String token, Instant at) {}
