/** The face without a window: one thin command for each use case. */
package crosstie.cli;
