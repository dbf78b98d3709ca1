/** What all commands share: the session of one invocation, tables, colours, progress. */
package crosstie.cli.kit;
