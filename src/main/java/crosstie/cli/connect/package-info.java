/** Commands about connections, connection sets and the sandbox. */
package crosstie.cli.connect;
