/** Plays Dynamics 365 Sales: the Dataverse Web API over the demo tables. */
package crosstie.sandbox.sales;
