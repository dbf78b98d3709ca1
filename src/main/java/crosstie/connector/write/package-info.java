/** Writing rows in batches: one answer per row, whatever the system does to the batch. */
package crosstie.connector.write;
