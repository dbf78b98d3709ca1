/** Connections: which there are, whether they work, and what they have to be told. */
package crosstie.ui.connections;
