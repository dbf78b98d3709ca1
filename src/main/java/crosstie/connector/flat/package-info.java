/** Services whose rows are plain columns described by {@code $metadata}: what such systems share, apart from their manners. */
package crosstie.connector.flat;
