package crosstie.model;

import java.net.URI;
import java.time.Instant;

/**
 * What a person has to do so that a connection can sign in.
 *
 * @param connection name of the connection
 * @param address to open in a browser
 * @param code to type there; empty where the address says it all
 * @param until after that it is too late; null when unknown
 */
public record SignInPrompt(String connection, URI address, String code, Instant until) {}
