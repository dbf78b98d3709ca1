/** What people take away: mapping documentation as HTML and XLSX, lists as CSV. Nothing in it is ever taken for a formula or a script. */
package crosstie.report;
