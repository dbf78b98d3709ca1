/** The source filter: its text read and written, and applied to rows where a system could not. */
package crosstie.mapping.filter;
