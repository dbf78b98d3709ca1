package crosstie.cli.demo;

import crosstie.studio.connect.SandboxPair;
import crosstie.studio.run.RunRequest;
import java.net.URI;
import java.util.List;

/**
 * One direction of the story.
 *
 * @param name as in the names of the steps
 * @param collection destination entity set, whose rows the server is asked to count
 */
record Journey(String name, RunRequest request, String collection, boolean toFinops) {
    private static final String SALES = "sandbox:sales";
    private static final String FINOPS = "sandbox:finops";

    static final List<Journey> ALL = List.of(
            new Journey("accounts", RunRequest.of("accounts-sales-to-finops", SALES, FINOPS), "CustomersV2", true),
            new Journey("products", RunRequest.of("products-finops-to-sales", FINOPS, SALES), "products", false));

    /** Where the server counts; of a company's rows only those of the demo's company, as the run writes no others. */
    URI count(SandboxPair.Addresses at) {
        String path = toFinops
                ? "/data/CustomersV2/$count?cross-company=true&$filter=dataAreaId%20eq%20%27usmf%27"
                : "/api/data/v9.2/products/$count";
        return (toFinops ? at.finops() : at.sales()).resolve(path);
    }
}
