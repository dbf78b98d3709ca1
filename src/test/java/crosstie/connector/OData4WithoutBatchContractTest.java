package crosstie.connector;

/** A service without batches whose PATCH to a missing row is 404. */
class OData4WithoutBatchContractTest extends OData4ContractTest {
    @Override
    boolean patchCreates() {
        return false;
    }
}
