package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    @TempDir
    Path folder;

    private SandboxSettings kept() {
        return SandboxSettings.USUAL.withState(folder);
    }

    private static JsonNode customer(Sandbox sandbox, String account) throws Exception {
        return Asker.finops(sandbox)
                .get("CustomersV2(dataAreaId='usmf',CustomerAccount='" + account + "')")
                .json();
    }

    @Test
    void whatWasWrittenIsThereAgain() throws Exception {
        JsonNode account;
        JsonNode changed;
        try (Sandbox sandbox = Sandbox.start(kept().withRows(20))) {
            Asker sales = Asker.sales(sandbox);
            sales.post(
                    "accounts",
                    "{\"accountnumber\":\"Q'1\",\"name\":\"ünï 🚀\\nline\",\"creditlimit\":10.50,\"primarycontactid\":{\"lastname\":\"In\"}}");
            account = sales.get("accounts(accountnumber='Q%27%271')").json();
            String demo = sales.get("accounts?$top=3&$select=accountid")
                    .rows()
                    .get(1)
                    .get("accountid")
                    .asText();
            sales.patch("accounts(" + demo + ")", "{\"name\":\"Changed\",\"fax\":null}");
            sales.delete("accounts("
                    + sales.get("accounts?$top=3")
                            .rows()
                            .get(2)
                            .get("accountid")
                            .asText() + ")");
            changed = sales.get("accounts(" + demo + ")").json();
            Asker.finops(sandbox)
                    .post(
                            "CustomersV2",
                            "{\"dataAreaId\":\"usmf\",\"CustomerAccount\":\"K\",\"CustomerGroupId\":\"10\",\"CreditLimit\":5}");
            Asker.finops(sandbox)
                    .patch(
                            "CustomersV2(dataAreaId='usmf',CustomerAccount='K')",
                            "{\"SalesMemo\":\"m\",\"CreditLimit\":0}");
        }
        try (Sandbox sandbox = Sandbox.start(kept())) {
            Asker sales = Asker.sales(sandbox);
            assertEquals("20", sales.get("accounts/$count").text());
            assertEquals(
                    same(account, sandbox),
                    same(sales.get("accounts(accountnumber='Q%27%271')").json(), sandbox));
            assertEquals(
                    "Changed",
                    sales.get("accounts(" + changed.get("accountid").asText() + ")")
                            .json()
                            .get("name")
                            .asText());
            assertEquals("m", customer(sandbox, "K").get("SalesMemo").asText());
            assertEquals(0, customer(sandbox, "K").get("CreditLimit").asInt());
        }
    }

    /** Without what names the port or the version. */
    private static String same(JsonNode row, Sandbox sandbox) {
        return row.toString()
                .replaceAll("127.0.0.1:\\d+", "")
                .replaceAll("W/\\\\\"\\d+\\\\\"", "")
                .replaceAll("\"versionnumber\":\\d+", "");
    }

    @Test
    void resetForgets() throws Exception {
        try (Sandbox sandbox = Sandbox.start(kept().withRows(7))) {
            Asker.sales(sandbox).post("accounts", "{\"name\":\"x\"}");
            assertEquals("8", Asker.sales(sandbox).get("accounts/$count").text());
        }
        try (Sandbox sandbox = Sandbox.start(kept().withReset(true))) {
            assertEquals("500", Asker.sales(sandbox).get("accounts/$count").text());
        }
    }

    @Test
    void aLineThatWasCutIsForgottenAndTheRestIsKept() throws Exception {
        try (Sandbox sandbox = Sandbox.start(kept().withRows(3))) {
            Asker.sales(sandbox).post("accounts", "{\"accountnumber\":\"A-1\"}");
        }
        Files.writeString(
                folder.resolve("sales.log"), "[\"ADD\",\"accounts\",{\"accountid\":\"11", StandardOpenOption.APPEND);
        try (Sandbox sandbox = Sandbox.start(kept())) {
            assertEquals("4", Asker.sales(sandbox).get("accounts/$count").text());
            Asker.sales(sandbox).post("accounts", "{\"accountnumber\":\"A-2\"}");
        }
        try (Sandbox sandbox = Sandbox.start(kept())) {
            assertEquals("5", Asker.sales(sandbox).get("accounts/$count").text());
        }
    }

    @Test
    void aFailedChangeSetLeavesNothingInTheFolder() throws Exception {
        try (Sandbox sandbox = Sandbox.start(kept().withRows(3))) {
            Asker.sales(sandbox).changeSet("POST accounts\n{\"name\":\"x\"}", "POST accounts\n{\"foo\":1}");
        }
        assertEquals(0, Files.size(folder.resolve("sales.log")));
    }

    @Test
    void twoSandboxesDoNotShareAFolder() {
        try (Sandbox sandbox = Sandbox.start(kept().withRows(1))) {
            SandboxFailure failure = assertThrows(SandboxFailure.class, () -> Sandbox.start(kept()));
            assertEquals("SANDBOX_IN_USE", failure.code());
            assertNotEquals(sandbox.sales(), sandbox.finops());
        }
    }

    @Test
    void whatCannotStartSaysWhy() throws Exception {
        assertEquals("SANDBOX_ROWS", code(SandboxSettings.USUAL.withRows(1_000_001)));
        try (ServerSocket taken = new ServerSocket(0)) {
            assertEquals("SANDBOX_PORT", code(SandboxSettings.USUAL.withRows(1).withPorts(taken.getLocalPort(), 0)));
        }
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals("SANDBOX_STATE", code(SandboxSettings.USUAL.withState(file.resolve("below"))));
    }

    private static String code(SandboxSettings settings) {
        return assertThrows(SandboxFailure.class, () -> Sandbox.start(settings)).code();
    }

    @Test
    void everyReasonHasASentenceAndARemedyInBothLanguages() throws Exception {
        for (String language : List.of("", "_fr")) {
            Properties sentences = new Properties();
            try (var in = new InputStreamReader(
                    Sandbox.class.getResourceAsStream("/crosstie/text/sandbox" + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                sentences.load(in);
            }
            for (String code : List.of(
                    "SANDBOX_ROWS",
                    "SANDBOX_SIGN_IN",
                    "SANDBOX_FAULTS",
                    "SANDBOX_PORT",
                    "SANDBOX_IN_USE",
                    "SANDBOX_STATE")) {
                assertTrue(sentences.getProperty(code, "").length() > 10, code + language);
                assertTrue(sentences.getProperty(code + ".remedy", "").length() > 10, code + language);
            }
        }
    }
}
