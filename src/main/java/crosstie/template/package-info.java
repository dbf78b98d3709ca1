/** Reads and writes template files, makes a project out of a template, and imports dual-write maps. */
package crosstie.template;
