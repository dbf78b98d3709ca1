/**
 * The one written form of the model, with a version: template files, store columns and {@code --json} output share
 * it.
 */
package crosstie.json;
