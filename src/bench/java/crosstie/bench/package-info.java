/** The whole engine side by side with a client that only moves bytes and with a bare pump. Run by hand, compiled with every test. */
package crosstie.bench;
