package crosstie.sandbox.finops;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Navigation;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Document;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The service document and the metadata document (F-1, F-7 to F-12). */
final class FinopsMetadata {
    private static final String EDM = "http://docs.oasis-open.org/odata/ns/edm";
    private static final String EDMX = "http://docs.oasis-open.org/odata/ns/edmx";
    private static final String TERMS = "Microsoft.Dynamics.OData.Core.V1.";
    private static final List<String> AX_TYPES = List.of(
            "Container",
            "Date",
            "Enum",
            "Guid",
            "Int32",
            "Int64",
            "Real",
            "Record",
            "String",
            "Time",
            "UtcDateTime",
            "Void");

    private final Book book;
    private final Labels labels;
    private final String root;
    private final boolean lean;
    private long edition = -1;
    private Document document;

    /** @param lean whether every third property is annotated, with its label only */
    FinopsMetadata(Book book, Labels labels, String root, boolean lean) {
        this.book = book;
        this.labels = labels;
        this.root = root;
        this.lean = lean;
    }

    Answer serviceDocument() {
        Bytes out = new Bytes(4096);
        try (JsonGenerator json = FinopsQuery.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@odata.context", root + "$metadata");
            json.writeArrayFieldStart("value");
            for (Book.Title title : book.titles()) {
                json.writeStartObject();
                json.writeStringField("name", title.set());
                json.writeStringField("kind", "EntitySet");
                json.writeStringField("url", title.set());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(200, FinopsQuery.TYPE, out);
    }

    Answer document(Request request) {
        return document().answer(request);
    }

    private synchronized Document document() {
        if (edition != book.edition().number()) {
            edition = book.edition().number();
            document = new Document("application/xml", this::write);
        }
        return document;
    }

    private void write(OutputStream out) {
        Xml xml = new Xml(out);
        xml.open("edmx:Edmx", "Version", "4.0", "xmlns:edmx", EDMX).open("edmx:DataServices");
        xml.open("Schema", "Namespace", "Microsoft.Dynamics.DataEntities", "xmlns", EDM);
        book.enumerations().forEach((name, members) -> enumeration(xml, name, members));
        for (Shape shape : book.shapes()) type(xml, shape);
        actions(xml);
        container(xml);
        xml.close("Schema");
        xml.open("Schema", "Namespace", "Microsoft.Dynamics.OData.Core.V1", "xmlns", EDM)
                .open("EnumType", "Name", "AXType");
        for (int i = 0; i < AX_TYPES.size(); i++)
            xml.empty("Member", "Name", AX_TYPES.get(i), "Value", String.valueOf(i));
        xml.close("EnumType").close("Schema").close("edmx:DataServices").close("edmx:Edmx");
        xml.end();
    }

    private void enumeration(Xml xml, String name, List<Option> members) {
        xml.open("EnumType", "Name", name);
        for (Option member : members) {
            xml.open("Member", "Name", member.label(), "Value", String.valueOf(member.value()));
            label(xml, member.label());
            xml.close("Member");
        }
        xml.close("EnumType");
    }

    private void label(Xml xml, String text) {
        xml.empty("Annotation", "Term", TERMS + "LabelId", "String", labels.id(text));
    }

    private void type(Xml xml, Shape shape) {
        xml.open("EntityType", "Name", shape.name);
        List<Column> keys = shape.keys();
        if (!keys.isEmpty()) {
            xml.open("Key");
            for (Column key : keys) xml.empty("PropertyRef", "Name", key.name);
            xml.close("Key");
        }
        for (Column column : shape.visible(false)) property(xml, shape, column);
        for (Navigation navigation : shape.navigations) navigation(xml, navigation);
        label(xml, shape.label);
        xml.close("EntityType");
    }

    /** No MaxLength, no Precision, no Scale: lengths cannot be learnt here (F-10). */
    private void property(Xml xml, Shape shape, Column column) {
        boolean nullable = column.kind == Kind.ENUM || column.kind.text() && !column.key;
        if (lean && column.kind != Kind.DATE && column.index % 3 > 0) {
            xml.empty("Property", "Name", column.name, "Type", type(column), "Nullable", nullable ? null : "false");
            return;
        }
        xml.open("Property", "Name", column.name, "Type", type(column), "Nullable", nullable ? null : "false");
        if (lean && column.kind != Kind.DATE) {
            label(xml, column.label);
            xml.close("Property");
            return;
        }
        label(xml, column.label);
        xml.open("Annotation", "Term", TERMS + "AXType");
        xml.open("EnumMember")
                .text(TERMS + "AXType/" + axType(column))
                .close("EnumMember")
                .close("Annotation");
        flag(xml, "IsRequired", column.key || column.mandatory);
        flag(xml, "AllowEdit", !shape.readOnly && !column.key);
        flag(xml, "AllowEditOnCreate", !shape.readOnly);
        if (shape.readOnly) flag(xml, "IsReadOnly", true);
        xml.close("Property");
    }

    private static void flag(Xml xml, String term, boolean value) {
        xml.empty("Annotation", "Term", TERMS + term, "Bool", String.valueOf(value));
    }

    private void navigation(Xml xml, Navigation navigation) {
        String target = book.type(navigation.set());
        xml.open("NavigationProperty", "Name", navigation.name(), "Type", Scopes.NAMESPACE + target);
        navigation
                .on()
                .forEach((own, other) ->
                        xml.empty("ReferentialConstraint", "Property", own, "ReferencedProperty", other));
        xml.close("NavigationProperty");
    }

    /** Bound to the collection (F-13). */
    private void actions(Xml xml) {
        for (Book.Title title : book.titles()) {
            if (!hasAction(title.name())) continue;
            xml.open("Action", "Name", action(title.name()), "IsBound", "true");
            xml.empty("Parameter", "Name", title.name(), "Type", "Collection(" + Scopes.NAMESPACE + title.name() + ")");
            xml.empty("ReturnType", "Type", "Edm.Int32").close("Action");
        }
    }

    static boolean hasAction(String entity) {
        return entity.hashCode() % 20 == 0;
    }

    static String action(String entity) {
        return "count" + entity;
    }

    private void container(Xml xml) {
        xml.open("EntityContainer", "Name", "Resources");
        for (Shape shape : book.shapes()) {
            xml.open("EntitySet", "Name", shape.set, "EntityType", Scopes.NAMESPACE + shape.name);
            for (Navigation n : shape.navigations)
                xml.empty("NavigationPropertyBinding", "Path", n.name(), "Target", n.set());
            xml.close("EntitySet");
        }
        xml.close("EntityContainer");
    }

    static String type(Column column) {
        return column.kind == Kind.ENUM ? Scopes.NAMESPACE + column.enumeration : column.kind.edm();
    }

    static String axType(Column column) {
        return switch (column.kind) {
            case DATE -> "Date";
            case UTCDATETIME -> "UtcDateTime";
            case ENUM -> "Enum";
            case GUID -> "Guid";
            case INTEGER -> "Int32";
            case LONG -> "Int64";
            case TIME -> "Time";
            case BINARY -> "Container";
            case REAL -> "Real";
            default -> "String";
        };
    }
}
