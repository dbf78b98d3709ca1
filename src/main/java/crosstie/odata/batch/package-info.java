/** Many requests in one: {@code $batch} bodies out, answers in, one answer per operation or none. */
package crosstie.odata.batch;
