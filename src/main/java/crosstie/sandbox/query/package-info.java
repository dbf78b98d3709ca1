/** The query options of a request, read by the servers' own parser: an independent check of what clients send. */
package crosstie.sandbox.query;
