/**
 * OData v4 as a language: metadata, queries, literals, payloads, batches and an HTTP client; it has not heard of
 * Dynamics.
 */
package crosstie.odata;
