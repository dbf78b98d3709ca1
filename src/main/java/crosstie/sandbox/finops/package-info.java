/** Plays Finance and Operations: OData below /data and the /Metadata service. */
package crosstie.sandbox.finops;
