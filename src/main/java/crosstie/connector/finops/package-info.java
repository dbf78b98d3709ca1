/** Dynamics 365 Finance and Operations: facts F-1 to F-58. */
package crosstie.connector.finops;
