/** Looking into the entities of a system. */
package crosstie.studio.browse;
