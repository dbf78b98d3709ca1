package crosstie.sandbox.data;

import java.util.UUID;

/** The value of a Dataverse lookup: a row of some table. */
public record Link(String table, UUID id) {}
