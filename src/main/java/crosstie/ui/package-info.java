/**
 * The face with a window, in JavaFX: a folder for each screen, {@code kit} for shared parts, {@code shell} for the
 * frame.
 */
package crosstie.ui;
