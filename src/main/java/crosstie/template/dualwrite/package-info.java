/** Reads the maps of dual-write and of Data Integrator, and accounts for every row of them. */
package crosstie.template.dualwrite;
