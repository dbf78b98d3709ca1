/** Keeps what was designed, what ran and what is secret, in H2 on this machine or in a shared PostgreSQL. */
package crosstie.store;
