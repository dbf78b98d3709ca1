/** OData servers on this machine that play both systems, with demo data, and faults when asked for. */
package crosstie.sandbox;
