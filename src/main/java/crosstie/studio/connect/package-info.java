/** Connections, connection sets, and the sandbox. */
package crosstie.studio.connect;
