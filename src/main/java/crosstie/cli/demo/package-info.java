/** The command that tells the whole story on the sandbox. */
package crosstie.cli.demo;
