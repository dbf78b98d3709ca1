package crosstie.transform;

import java.util.Map;

/** An example: with these arguments, this value becomes that one. */
public record Sample(Map<String, Object> arguments, Object in, Object out) {}
