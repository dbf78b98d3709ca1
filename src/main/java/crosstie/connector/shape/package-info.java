/** What tables look like: names and how people call them, kept once read. */
package crosstie.connector.shape;
