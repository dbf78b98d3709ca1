/** Any other OData v4 service. */
package crosstie.connector.odata4;
