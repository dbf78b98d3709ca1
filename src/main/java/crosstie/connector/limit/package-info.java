/** What a system lets one user do in a while, and how to keep within a share of it. */
package crosstie.connector.limit;
