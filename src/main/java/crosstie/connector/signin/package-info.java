/** How a connection shows who it is: with nothing, with a token given, or with a token that it fetches. */
package crosstie.connector.signin;
