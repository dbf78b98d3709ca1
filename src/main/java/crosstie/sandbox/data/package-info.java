/** What a system holds: shapes read from resource files, tables of rows, units of work, and the log that brings writes back. */
package crosstie.sandbox.data;
