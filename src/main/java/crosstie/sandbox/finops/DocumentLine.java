package crosstie.sandbox.finops;

import java.util.List;

/** What lines of quotations and of orders take over from their product and their header. */
final class DocumentLine {
    /** Parts of an address, as its columns end. */
    static final List<String> ADDRESS = List.of(
            "Street",
            "StreetNumber",
            "City",
            "ZipCode",
            "StateId",
            "CountryRegionId",
            "CountryRegionISOCode",
            "Name",
            "Description");

    private DocumentLine() {}

    static void fillFrom(Cells product, Cells line) {
        line.fill("ProductName", product.text("ProductName"));
        line.fill("SalesUnitSymbol", product.text("SalesUnitSymbol"));
        line.fill("SalesPrice", product.number("SalesPrice"));
    }

    static void fillAddress(Cells header, Cells line) {
        for (String part : ADDRESS) line.fill("DeliveryAddress" + part, header.get("DeliveryAddress" + part));
    }
}
