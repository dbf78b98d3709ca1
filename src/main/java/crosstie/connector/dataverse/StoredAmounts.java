package crosstie.connector.dataverse;

import crosstie.connector.RowWrite;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.odata.Columns;
import crosstie.odata.ODataException;
import crosstie.odata.PageReader;
import crosstie.odata.Url;
import crosstie.odata.ValueKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Amounts that the system may round to its currency's digits, which the column does not tell (D-34): rows that send finer ones ask what was
 * stored, so that it is learned and not written again and again (F-26). Not for several threads at once.
 */
final class StoredAmounts {
    /** Most currencies have so many. */
    private static final int COARSE = 2;

    private final WritePlan plan;
    private final int[] amounts;
    private final PageReader reader;

    StoredAmounts(WritePlan plan) {
        this.plan = plan;
        List<Field> columns = plan.columns();
        amounts = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).type() == FieldType.MONEY)
                .filter(i -> !columns.get(i).readOnly())
                .toArray();
        Columns.Builder builder = Columns.of(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            builder.add(columns.get(amounts[i]).name(), ValueKind.DECIMAL, i);
        }
        reader = new PageReader(builder.build());
    }

    boolean mayChange(RowWrite row) {
        for (int position : row.send()) {
            boolean money = plan.readBack() && plan.columns().get(position).type() == FieldType.MONEY;
            if (money
                    && row.values()[position] instanceof BigDecimal amount
                    && amount.stripTrailingZeros().scale() > COARSE) {
                return true;
            }
        }
        return false;
    }

    /** The address with the question for the amounts. */
    String asking(String path) {
        String names = String.join(
                ",",
                IntStream.of(amounts)
                        .mapToObj(i -> plan.columns().get(i).name())
                        .toList());
        return Url.of(path).names("$select", names).toString();
    }

    /** What was sent, with the amounts as the system keeps them. */
    WriteAnswer answer(RowWrite row, byte[] body) {
        if (body == null || body.length == 0) {
            return WriteAnswer.DONE;
        }
        try {
            Object[] stored = reader.readRow(new ByteArrayInputStream(body));
            Object[] found = row.values().clone();
            for (int i = 0; i < amounts.length; i++) {
                found[amounts[i]] = stored[i];
            }
            return WriteAnswer.stored(found);
        } catch (IOException | ODataException e) {
            return WriteAnswer.DONE; // it is written; what it looks like now is seen by the next run
        }
    }
}
