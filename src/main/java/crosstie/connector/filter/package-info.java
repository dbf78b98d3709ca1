/** A source filter in a system's own dialect, and the part of it that the system cannot say. */
package crosstie.connector.filter;
