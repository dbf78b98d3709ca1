/**
 * Turns a task into a compiled mapper, says what is wrong with it and proposes matches, without ever reading a
 * system.
 */
package crosstie.mapping;
