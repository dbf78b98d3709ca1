package crosstie.odata.csdl;

import static crosstie.odata.ODataException.Kind.ANSWER_CUT;
import static crosstie.odata.ODataException.Kind.BAD_METADATA;
import static crosstie.odata.ODataException.Kind.HUGE_METADATA;
import static crosstie.odata.ODataException.Kind.OLD_METADATA;
import static crosstie.odata.csdl.Documents.DATAVERSE;
import static crosstie.odata.csdl.Documents.wrapped;

import crosstie.odata.ODataException.Kind;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Documents that were made to harm, by name, each with how it has to end. */
final class HostileCorpus {
    /** @param ends null for one that opens and harms nobody */
    record Hostile(String name, Supplier<InputStream> document, Kind ends) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String SCHEMA = "<Schema Namespace=\"N\">";
    private static final String OPEN = wrapped("¤").split("¤")[0] + SCHEMA;
    private static final String TYPE = OPEN + "<EntityType Name=\"T\">";

    private final List<Hostile> all = new ArrayList<>();

    private void text(String name, Kind ends, Supplier<String> text) {
        all.add(new Hostile(name, () -> stream(text.get(), StandardCharsets.UTF_8), ends));
    }

    private void bytes(String name, Kind ends, Supplier<byte[]> bytes) {
        all.add(new Hostile(name, () -> new ByteArrayInputStream(bytes.get()), ends));
    }

    private void endless(String name, Kind ends, String start, LongFunction<String> more) {
        all.add(new Hostile(name, () -> new Endless(start, more), ends));
    }

    private static InputStream stream(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    private static String schema(String inside) {
        return wrapped(SCHEMA + inside + "</Schema>");
    }

    private static String dtd(String declaration) {
        return DATAVERSE.replace("?>", "?>" + declaration).replace("Annual", "&a;");
    }

    /** @param http an address that must not be asked, {@code file} one that must not be read */
    static List<Hostile> all(String http, String file) {
        HostileCorpus corpus = new HostileCorpus();
        corpus.noMetadata();
        corpus.entities(http, file);
        corpus.links(http);
        corpus.oversized();
        corpus.encodings();
        corpus.inheritance();
        corpus.versions();
        return List.copyOf(corpus.all);
    }

    private void noMetadata() {
        text("empty", ANSWER_CUT, () -> "");
        text("blank", ANSWER_CUT, () -> " \n\t ");
        text("byte order mark only", ANSWER_CUT, () -> "\uFEFF");
        text("JSON", BAD_METADATA, () -> "{\"value\":[]}");
        text("HTML", BAD_METADATA, () -> "<html><body>Sign in</body></html>");
        text("HTML with doctype", BAD_METADATA, () -> "<!doctype html><html></html>");
        text("HTML that is no XML", BAD_METADATA, () -> "<html><br><p>x</html>");
        text("zeros", BAD_METADATA, () -> "\0".repeat(1_000));
        text("another vocabulary", BAD_METADATA, () -> "<feed xmlns='http://www.w3.org/2005/Atom'/>");
        text("two roots", BAD_METADATA, () -> DATAVERSE + DATAVERSE.substring(DATAVERSE.indexOf("?>") + 2));
    }

    private void entities(String http, String file) {
        text("billion laughs", BAD_METADATA, () -> dtd("<!DOCTYPE x [" + laughs() + "]>"));
        text(
                "quadratic blow-up",
                BAD_METADATA,
                () -> dtd("<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(100_000) + "\">]>")
                        .replace("&a;", "&a;".repeat(10_000)));
        text("external entity, file", BAD_METADATA, () -> dtd("<!DOCTYPE x [<!ENTITY a SYSTEM \"" + file + "\">]>"));
        text("external entity, http", BAD_METADATA, () -> dtd("<!DOCTYPE x [<!ENTITY a SYSTEM \"" + http + "\">]>"));
        text("parameter entity", BAD_METADATA, () -> dtd("<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + http + "\"> %p;]>"));
        text("external DTD", BAD_METADATA, () -> dtd("<!DOCTYPE x SYSTEM \"" + http + "\">"));
        text("public DTD", BAD_METADATA, () -> dtd("<!DOCTYPE x PUBLIC \"-//X//Y\" \"" + http + "\">"));
        text("DTD in DTD", BAD_METADATA, () -> dtd("<!DOCTYPE x SYSTEM \"" + http + "\" [<!ENTITY a \"b\">]>"));
        text("recursive entity", BAD_METADATA, () -> dtd("<!DOCTYPE x [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>"));
        text("undeclared entity", BAD_METADATA, () -> DATAVERSE.replace("Annual", "&a;"));
        text("default attributes", BAD_METADATA, () -> dtd("<!DOCTYPE x [<!ATTLIST Schema Alias CDATA \"x\">]>"));
        text("huge character reference", BAD_METADATA, () -> DATAVERSE.replace("Annual", "&#99999999999;"));
        endless(
                "DTD without end",
                HUGE_METADATA,
                "<?xml version=\"1.0\"?><!DOCTYPE x [",
                i -> "<!ENTITY e" + i + " \"x\">");
    }

    private static String laughs() {
        StringBuilder out = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            out.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        return out.append("<!ENTITY a \"&l19;\">").toString();
    }

    /** They open, and nobody follows them. */
    private void links(String http) {
        text("style sheet", null, () -> DATAVERSE.replace("?>", "?><?xml-stylesheet href=\"" + http + "\"?>"));
        text(
                "schema location",
                null,
                () -> DATAVERSE.replace(
                        " Version=",
                        " xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\" s:schemaLocation=\"x " + http
                                + "\" Version="));
        text("reference", null, () -> DATAVERSE.replace("https://example.com/keys.xml", http));
        text(
                "inclusion",
                null,
                () -> DATAVERSE.replace(
                        "<ComplexType",
                        "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"" + http + "\"/><ComplexType"));
    }

    private void oversized() {
        text(
                "a million attributes",
                BAD_METADATA,
                () -> schema("<EntityType Name=\"T\"" + numbered(" a", "=\"\"", 1_000_000) + "/>"));
        text(
                "a million namespaces",
                BAD_METADATA,
                () -> schema("<EntityType Name=\"T\"" + numbered(" xmlns:a", "=\"b\"", 1_000_000) + "/>"));
        text("depth 100,000", BAD_METADATA, () -> schema("<a>".repeat(100_000)));
        text(
                "depth 100,000 in an annotation",
                BAD_METADATA,
                () -> TYPE + "<Annotation Term=\"t\">" + "<Record>".repeat(100_000));
        text("a name of a megabyte", BAD_METADATA, () -> schema("<EntityType Name=\"" + "x".repeat(1 << 20) + "\"/>"));
        text(
                "a million members",
                HUGE_METADATA,
                () -> schema(
                        "<EnumType Name=\"E\">" + numbered("<Member Name=\"m", "\"/>", 1_000_000) + "</EnumType>"));
        endless("a value without end", HUGE_METADATA, OPEN + "<EntityType Name=\"", i -> "xxxxxxxx");
        endless("a comment without end", HUGE_METADATA, OPEN + "<!--", i -> "xxxxxxxx");
        endless("text without end", HUGE_METADATA, OPEN + "<![CDATA[", i -> "xxxxxxxx");
        endless("blanks without end", HUGE_METADATA, OPEN, i -> "        ");
        endless("comments without end", HUGE_METADATA, OPEN, i -> "<!-- x -->");
        endless("instructions without end", HUGE_METADATA, OPEN, i -> "<?x y?>");
        endless("types without end", HUGE_METADATA, OPEN, i -> "<EntityType Name=\"T" + i + "\"/>");
        endless("enums without end", HUGE_METADATA, OPEN, i -> "<EnumType Name=\"T" + i + "\"/>");
        endless(
                "properties without end",
                HUGE_METADATA,
                TYPE,
                i -> "<Property Name=\"P" + i + "\" Type=\"Edm.String\"/>");
        endless(
                "navigation without end",
                HUGE_METADATA,
                TYPE,
                i -> "<NavigationProperty Name=\"N" + i + "\" Type=\"N.T\"/>");
        endless(
                "constraints without end",
                HUGE_METADATA,
                TYPE + "<NavigationProperty Name=\"N\" Type=\"N.T\">",
                i -> "<ReferentialConstraint Property=\"P" + i + "\" ReferencedProperty=\"Q\"/>");
        endless("key parts without end", HUGE_METADATA, TYPE + "<Key>", i -> "<PropertyRef Name=\"P" + i + "\"/>");
        endless("types of types without end", HUGE_METADATA, TYPE, i -> "<Property Name=\"P\" Type=\"X.T" + i + "\"/>");
        endless("annotations of one thing", HUGE_METADATA, TYPE, i -> "<Annotation Term=\"t" + i + "\"/>");
        endless("the same annotation", HUGE_METADATA, TYPE, i -> "<Annotation Term=\"t\" String=\"x\"/>");
        endless(
                "annotations from elsewhere",
                HUGE_METADATA,
                OPEN,
                i -> "<Annotations Target=\"N.T\"><Annotation Term=\"t" + i + "\"/></Annotations>");
        endless(
                "targets without end",
                HUGE_METADATA,
                OPEN,
                i -> "<Annotations Target=\"N.T" + i + "\"><Annotation Term=\"t\"/></Annotations>");
        endless(
                "sets without end",
                HUGE_METADATA,
                OPEN + "<EntityContainer Name=\"C\">",
                i -> "<EntitySet Name=\"S" + i + "\" EntityType=\"N.T\"/>");
        endless("names of elements without end", HUGE_METADATA, OPEN, i -> "<e" + i + "/>");
        endless("names of attributes without end", HUGE_METADATA, OPEN, i -> "<e a" + i + "=\"\" b" + i + "=\"\"/>");
        endless("names of instructions without end", HUGE_METADATA, OPEN, i -> "<e/><?x" + i + "?>");
        endless("prefixes without end", HUGE_METADATA, OPEN, i -> "<e xmlns:p" + i + "=\"x\"/>");
        endless(
                "aliases without end",
                HUGE_METADATA,
                wrapped("¤").split("<edmx:Reference")[0],
                i -> "<Reference><Include Namespace=\"N" + i + "\" Alias=\"A" + i + "\"/></Reference>");
        endless(
                "definitions without end",
                HUGE_METADATA,
                OPEN,
                i -> "<TypeDefinition Name=\"D" + i + "\" UnderlyingType=\"Edm.String\"/>");
        endless("garbage without end", BAD_METADATA, "", i -> "garbage ");
    }

    private static String numbered(String before, String after, int count) {
        StringBuilder out = new StringBuilder(count * 16);
        for (int i = 0; i < count; i++) {
            out.append(before).append(i).append(after);
        }
        return out.toString();
    }

    private void encodings() {
        String hidden = dtd("<!DOCTYPE x [<!ENTITY a \"b\">]>").replace("utf-8", "UTF-16");
        bytes(
                "UTF-16 that is true",
                null,
                () -> DATAVERSE.replace("utf-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        bytes("DTD in UTF-16", BAD_METADATA, () -> hidden.getBytes(StandardCharsets.UTF_16));
        bytes("DTD in UTF-16LE", BAD_METADATA, () -> ("\uFEFF" + hidden).getBytes(StandardCharsets.UTF_16LE));
        text("UTF-16 that is UTF-8", BAD_METADATA, () -> DATAVERSE.replace("utf-8", "UTF-16"));
        text("UTF-7", BAD_METADATA, () -> DATAVERSE.replace("utf-8", "UTF-7"));
        text(
                "DTD in UTF-7",
                BAD_METADATA,
                () -> "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE x+AD4-<x/>");
        text("an encoding nobody knows", BAD_METADATA, () -> DATAVERSE.replace("utf-8", "x-nobody"));
        text("an encoding that is a path", BAD_METADATA, () -> DATAVERSE.replace("utf-8", "../../etc/passwd"));
        bytes(
                "bytes that are no UTF-8",
                BAD_METADATA,
                () -> DATAVERSE.replace("Annual", "\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        bytes("overlong UTF-8", BAD_METADATA, () -> replaced("Annual", new byte[] {(byte) 0xC0, (byte) 0xBC, 'x'}));
        bytes(
                "half a surrogate",
                BAD_METADATA,
                () -> replaced("Annual", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}));
        text("a control character", BAD_METADATA, () -> DATAVERSE.replace("Annual", "\u0001"));
        text(
                "XML 1.1 control character",
                BAD_METADATA,
                () -> DATAVERSE.replace("Annual", "&#0;").replace("\"1.0\"", "\"1.1\""));
        text("XML 2.0", BAD_METADATA, () -> DATAVERSE.replace("version=\"1.0\"", "version=\"2.0\""));
    }

    private static byte[] replaced(String what, byte[] with) {
        String marked = DATAVERSE.replace(what, new String(with, StandardCharsets.ISO_8859_1));
        return marked.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void inheritance() {
        text("its own base", BAD_METADATA, () -> schema("<EntityType Name=\"A\" BaseType=\"N.A\"/>"));
        text(
                "two in a circle",
                BAD_METADATA,
                () -> schema("<EntityType Name=\"A\" BaseType=\"N.B\"/><EntityType Name=\"B\" BaseType=\"N.A\"/>"));
        text(
                "a circle behind a line",
                BAD_METADATA,
                () -> schema(
                        "<EntityType Name=\"A\" BaseType=\"N.B\"/><EntityType Name=\"B\" BaseType=\"N.C\"/><EntityType Name=\"C\" BaseType=\"N.B\"/>"));
        text("a line of 1,000", BAD_METADATA, () -> schema(line(1_000)));
        text(
                "one base with 15,000 properties and 10,000 heirs",
                HUGE_METADATA,
                () -> schema("<EntityType Name=\"B\">"
                        + numbered("<Property Name=\"P", "\" Type=\"Edm.String\"/>", 15_000) + "</EntityType>"
                        + numbered("<EntityType BaseType=\"N.B\" Name=\"T", "\"/>", 10_000)));
        text("a base that nobody declares", null, () -> schema("<EntityType Name=\"A\" BaseType=\"N.Nobody\"/>"));
        text("the same type twice", BAD_METADATA, () -> schema("<EntityType Name=\"A\"/><EntityType Name=\"A\"/>"));
    }

    private static String line(int length) {
        StringBuilder out = new StringBuilder("<EntityType Name=\"T0\"/>");
        for (int i = 1; i < length; i++) {
            out.append("<EntityType Name=\"T" + i + "\" BaseType=\"N.T" + (i - 1) + "\"/>");
        }
        return out.toString();
    }

    private void versions() {
        for (String old : List.of("1.0", "2.0", "3.0")) {
            text("OData " + old, OLD_METADATA, () -> DATAVERSE.replace("Version=\"4.0\"", "Version=\"" + old + "\""));
        }
        text("OData without a version", OLD_METADATA, () -> DATAVERSE.replace(" Version=\"4.0\"", ""));
        text("OData 5", OLD_METADATA, () -> DATAVERSE.replace("Version=\"4.0\"", "Version=\"5.0\""));
    }
}
