/** The systems we can talk to, behind one interface: one folder for each, and the catalogue that lists them. */
package crosstie.connector;
