package crosstie.sandbox.data;

import java.util.Map;

/**
 * A single-valued navigation property of an F&O entity.
 *
 * @param on own column to column of the target
 */
public record Navigation(String name, String set, Map<String, String> on) {}
