/** The central screen: a task's fields in two columns, and the ties between them; the same mapping as a table. */
package crosstie.ui.mapping;
