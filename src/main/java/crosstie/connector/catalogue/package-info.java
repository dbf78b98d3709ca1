/** Lists every connector there is. */
package crosstie.connector.catalogue;
