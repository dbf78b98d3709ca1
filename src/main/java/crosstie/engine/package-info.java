/** Runs a project from the first read to the last checkpoint; previews, resumes, cancels and undoes it. */
package crosstie.engine;
