/** Sends rows to F&amp;O as data packages, which is quicker than row by row where there are many (F-47 to F-52). */
package crosstie.connector.finops.packages;
