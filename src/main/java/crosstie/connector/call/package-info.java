/** Calling a system: addresses, what every call needs, and what its failures mean for a person. */
package crosstie.connector.call;
