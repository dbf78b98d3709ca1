/** Metadata of realistic size: thousands of entities and tables that follow from a seed and are made when somebody looks. */
package crosstie.sandbox.metadata;
