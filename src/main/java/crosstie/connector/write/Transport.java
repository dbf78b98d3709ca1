package crosstie.connector.write;

import crosstie.odata.batch.Operation;
import java.util.List;

/** How operations travel. */
public interface Transport {
    /**
     * One reply per operation, in order; null where it was lost.
     *
     * @throws crosstie.odata.ODataException when all of them were refused or lost together
     */
    List<Reply> send(List<Operation> operations);
}
