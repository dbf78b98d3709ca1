/** What the servers let one user do in a while, how they refuse more, and how long they take over what they do. */
package crosstie.sandbox.limit;
