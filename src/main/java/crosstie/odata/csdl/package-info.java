/** What a service is made of: its metadata document, read as a stream. */
package crosstie.odata.csdl;
