/** Just enough HTTP for two servers on loopback: a listener, one request, one answer, and multipart batches on the wire. */
package crosstie.sandbox.http;
