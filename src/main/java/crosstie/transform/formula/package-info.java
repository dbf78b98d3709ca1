/** The formula language: a typed subset of Power Fx in which every transform is a function. */
package crosstie.transform.formula;
