package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Kind;
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

/** The service document and the metadata document (D-1, D-8 to D-11). */
final class SalesMetadata {
    private static final String EDM = "http://docs.oasis-open.org/odata/ns/edm";
    private static final String EDMX = "http://docs.oasis-open.org/odata/ns/edmx";
    private static final List<String> RIGHTS = List.of("None", "ReadAccess", "WriteAccess", "AppendAccess");
    private static final String FULL = "Microsoft.Dynamics.CRM.";

    private final Book book;
    private final List<Shape> shapes;
    private final Relations relations;
    private final String root;
    private final boolean stale;
    private long edition = -1;
    private Document bare;
    private Document annotated;

    /** @param stale whether it shows what was true before the last change (D-13) */
    SalesMetadata(Book book, Relations relations, String root, boolean stale) {
        this.stale = stale;
        this.book = book;
        shapes = book.shapes();
        this.relations = relations;
        this.root = root;
    }

    Answer serviceDocument() {
        Bytes out = new Bytes(2048);
        try (JsonGenerator json = SalesQuery.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@odata.context", root + "$metadata");
            json.writeArrayFieldStart("value");
            for (Shape shape : shapes) {
                json.writeStartObject();
                json.writeStringField("name", shape.set);
                json.writeStringField("kind", "EntitySet");
                json.writeStringField("url", shape.set);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(200, SalesQuery.TYPE, out);
    }

    Answer document(Request request) {
        return document(request.query().contains("annotations=true")).answer(request);
    }

    private synchronized Document document(boolean withAnnotations) {
        if (edition != book.edition().number()) {
            edition = book.edition().number();
            bare = new Document("application/xml", out -> write(out, false));
            annotated = new Document("application/xml", out -> write(out, true));
        }
        return withAnnotations ? annotated : bare;
    }

    private void write(OutputStream out, boolean annotations) {
        Xml xml = new Xml(out);
        xml.open("edmx:Edmx", "Version", "4.0", "xmlns:edmx", EDMX).open("edmx:DataServices");
        xml.open("Schema", "Namespace", "Microsoft.Dynamics.CRM", "Alias", "mscrm", "xmlns", EDM);
        xml.empty("EntityType", "Name", "crmbaseentity", "Abstract", "true");
        principal(xml);
        activity(xml);
        for (Shape shape : shapes) type(xml, shape, annotations);
        grant(xml);
        container(xml, annotations);
        xml.close("Schema").close("edmx:DataServices").close("edmx:Edmx");
        xml.end();
    }

    private static void principal(Xml xml) {
        xml.open("EntityType", "Name", "principal", "BaseType", "mscrm.crmbaseentity", "Abstract", "true");
        key(xml, "ownerid");
        xml.empty("Property", "Name", "ownerid", "Type", "Edm.Guid");
        xml.close("EntityType");
    }

    /** What tasks, mails and the like have in common (D-8). */
    private static void activity(Xml xml) {
        xml.open("EntityType", "Name", "activitypointer", "BaseType", "mscrm.crmbaseentity", "Abstract", "true");
        key(xml, "activityid");
        xml.empty("Property", "Name", "activityid", "Type", "Edm.Guid");
        xml.empty("Property", "Name", "activitytypecode", "Type", "Edm.String");
        xml.close("EntityType");
    }

    /** Enums are parameters of actions, never columns (D-10). */
    private static void grant(Xml xml) {
        xml.open("EnumType", "Name", "AccessRights", "IsFlags", "true");
        for (int i = 0; i < RIGHTS.size(); i++)
            xml.empty("Member", "Name", RIGHTS.get(i), "Value", String.valueOf(i == 0 ? 0 : 1 << (i - 1)));
        xml.close("EnumType").open("Action", "Name", "GrantAccess");
        xml.empty("Parameter", "Name", "Target", "Type", "mscrm.crmbaseentity", "Nullable", "false");
        xml.empty("Parameter", "Name", "Rights", "Type", "mscrm.AccessRights", "Nullable", "false");
        xml.close("Action");
    }

    private static void key(Xml xml, String name) {
        xml.open("Key").empty("PropertyRef", "Name", name).close("Key");
    }

    private void type(Xml xml, Shape shape, boolean annotations) {
        xml.open("EntityType", "Name", shape.name, "BaseType", base(shape));
        key(xml, shape.documentKey);
        for (Column column : shape.visible(stale))
            if (!column.name.equals("activityid")) property(xml, column, annotations);
        for (Relation relation : relations.from(shape)) navigation(xml, relation);
        for (Relation relation : relations.to(shape)) {
            xml.empty(
                    "NavigationProperty",
                    "Name",
                    relation.schemaName(),
                    "Type",
                    "Collection(mscrm." + relation.from().name + ")",
                    "Partner",
                    relation.navigation());
        }
        if (annotations) alternateKeys(xml, shape);
        xml.close("EntityType");
    }

    private static String base(Shape shape) {
        return switch (shape.documentKey) {
            case "ownerid" -> "mscrm.principal";
            case "activityid" -> "mscrm.activitypointer";
            default -> "mscrm.crmbaseentity";
        };
    }

    private static void property(Xml xml, Column column, boolean annotations) {
        boolean number = column.kind == Kind.MONEY || column.kind == Kind.BASE || column.kind == Kind.DECIMAL;
        boolean computed = column.kind == Kind.LOOKUP || column.readOnly;
        String scale = number ? "Variable" : null;
        if (!annotations || !computed) {
            xml.empty("Property", "Name", column.property, "Type", column.kind.edm(), "Scale", scale);
            return;
        }
        xml.open("Property", "Name", column.property, "Type", column.kind.edm(), "Scale", scale);
        xml.empty("Annotation", "Term", "Org.OData.Core.V1.Computed", "Bool", "true");
        xml.close("Property");
    }

    private String key(String target) {
        Shape shape = book.named(target);
        return target.equals("principal") || shape == null ? "ownerid" : shape.documentKey;
    }

    private void navigation(Xml xml, Relation relation) {
        String target = relation.target().equals("owner") ? "principal" : relation.target();
        xml.open(
                "NavigationProperty",
                "Name",
                relation.navigation(),
                "Type",
                "mscrm." + target,
                "Nullable",
                "false",
                "Partner",
                relation.schemaName());
        String id = key(target);
        xml.empty("ReferentialConstraint", "Property", relation.column().property, "ReferencedProperty", id);
        xml.close("NavigationProperty");
    }

    private static void alternateKeys(Xml xml, Shape shape) {
        List<AlternateKey> keys = AlternateKey.of(shape.name);
        if (keys.isEmpty()) return;
        xml.open("Annotation", "Term", "OData.Community.Keys.V1.AlternateKeys").open("Collection");
        for (AlternateKey key : keys) {
            xml.open("Record", "Type", "OData.Community.Keys.V1.AlternateKey");
            xml.open("PropertyValue", "Property", "Key").open("Collection");
            for (String column : key.columns()) {
                xml.open("Record", "Type", "OData.Community.Keys.V1.PropertyRef");
                xml.empty("PropertyValue", "Property", "Alias", "String", column);
                xml.empty("PropertyValue", "Property", "Name", "PropertyPath", column);
                xml.close("Record");
            }
            xml.close("Collection").close("PropertyValue").close("Record");
        }
        xml.close("Collection").close("Annotation");
    }

    private void container(Xml xml, boolean annotations) {
        xml.open("EntityContainer", "Name", "System");
        for (Shape shape : shapes) {
            xml.open("EntitySet", "Name", shape.set, "EntityType", FULL + shape.name);
            for (Relation relation : relations.from(shape)) bound(xml, relation.navigation(), relation.target());
            if (annotations) tracked(xml, shape);
            xml.close("EntitySet");
        }
        xml.close("EntityContainer");
    }

    private void bound(Xml xml, String path, String target) {
        Shape shape = book.named(target);
        if (shape != null) xml.empty("NavigationPropertyBinding", "Path", path, "Target", shape.set);
    }

    private static void tracked(Xml xml, Shape shape) {
        if (!Definitions.tracked(shape)) return;
        xml.open("Annotation", "Term", "Org.OData.Capabilities.V1.ChangeTracking")
                .open("Record");
        xml.empty("PropertyValue", "Property", "Supported", "Bool", "true");
        xml.close("Record").close("Annotation");
    }
}
