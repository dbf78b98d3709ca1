/** Value in, value out: the functions that a mapping can put on its line, and the formula language built from them. */
package crosstie.transform;
