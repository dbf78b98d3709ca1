/** Value maps in and out of spreadsheets. */
package crosstie.template.values;
