/** How a connection shows who it is: with nothing, a password, a token given, or tokens that it fetches and keeps fresh. */
package crosstie.connector.signin;
