/** The window and its frame: top bar, navigation, status bar, and which screen stands at which place. */
package crosstie.ui.shell;
