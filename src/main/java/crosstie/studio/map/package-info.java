/** Templates and projects: what maps onto what. */
package crosstie.studio.map;
