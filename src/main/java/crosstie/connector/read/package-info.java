/** Reading rows: which columns, page after page, and by key. */
package crosstie.connector.read;
