/** The way to a system and to its sign-in service: proxy and trusted certificates of a connection. */
package crosstie.connector.network;
