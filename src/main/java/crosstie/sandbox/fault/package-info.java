/** Faults on demand: what can go wrong between a client and a system, decided by a seed so that it can be repeated exactly. */
package crosstie.sandbox.fault;
