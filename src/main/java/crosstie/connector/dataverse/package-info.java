/** Microsoft Dataverse, the platform of Dynamics 365 Sales: facts D-1 to D-57. */
package crosstie.connector.dataverse;
