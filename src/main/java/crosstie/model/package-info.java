/** The nouns: what a user designs and what a run leaves behind. Records and sealed types only; depends on nothing. */
package crosstie.model;
