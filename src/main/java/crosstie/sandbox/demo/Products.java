package crosstie.sandbox.demo;

import crosstie.sandbox.data.Blank;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;

/** Sellable released products: four for every five accounts in the first company, some more in the second. */
final class Products extends Generated {
    private final Goods goods;

    Products(Shape shape, int rows, long seed) {
        super(shape, new Goods(rows, seed).first + Math.max(1, (int) (rows * 3L / 25)));
        goods = new Goods(rows, seed);
        for (Column column : shape.columns) constant(column.name, Blank.initial(column));
        cell("dataAreaId", row -> row < goods.first ? "usmf" : "demf");
        cell("ProductNumber", goods::number);
        cell("ProductName", goods::name);
        Texts texts = new Texts(goods.noise);
        cell("ProductDescription", row -> texts.note(row) == null ? "" : texts.note(row));
        cell("CurrencyCode", row -> row < goods.first ? "USD" : "EUR");
        cell("SalesPrice", goods::price);
        cell("UnitCost", goods::cost);
        kinds();
    }

    private void kinds() {
        cell("ProductType", row -> Goods.service(row) ? "Service" : "Item");
        cell("IsStockedProduct", row -> Goods.service(row) || row % 11 == 5 ? "No" : "Yes");
        cell(
                "FieldServiceProductType",
                row -> Goods.service(row) ? "Service" : row % 11 == 5 ? "NonInventory" : "Inventory");
        cell("SalesUnitSymbol", row -> Goods.UNITS[goods.unit(row)]);
        cell("InventoryUnitSymbol", row -> Goods.UNITS[goods.unit(row)]);
        cell("SalesUnitDecimalPrecision", row -> Goods.precision(goods.unit(row)));
        cell("InventoryUnitDecimalPrecision", row -> Goods.precision(goods.unit(row)));
    }

    @Override
    public int[] find(int column, Object value) {
        boolean number = shape().columns.get(column).name.equals("ProductNumber");
        return number && value instanceof String text ? one(goods.row(text)) : new int[0];
    }
}
