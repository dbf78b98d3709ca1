package crosstie.model;

/**
 * One member of a closed list.
 *
 * @param value canonical text: the member name (F&amp;O) or the number without leading zeros (Dataverse)
 * @param label what people read
 */
public record Choice(String value, String label) {}
