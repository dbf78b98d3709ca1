/** Every run there was, newest first. */
package crosstie.ui.history;
