/** What the rows that stand in the systems today say about a mapping: how many would be cut, rejected or taken for one another. */
package crosstie.mapping.live;
