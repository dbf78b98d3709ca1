package crosstie.connector;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.olingo.commons.api.data.ContextURL;
import org.apache.olingo.commons.api.data.Entity;
import org.apache.olingo.commons.api.data.EntityCollection;
import org.apache.olingo.commons.api.data.Property;
import org.apache.olingo.commons.api.data.ValueType;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.batch.BatchFacade;
import org.apache.olingo.server.api.deserializer.batch.BatchOptions;
import org.apache.olingo.server.api.deserializer.batch.BatchRequestPart;
import org.apache.olingo.server.api.deserializer.batch.ODataResponsePart;
import org.apache.olingo.server.api.prefer.PreferencesApplied;
import org.apache.olingo.server.api.processor.BatchProcessor;
import org.apache.olingo.server.api.processor.CountEntityCollectionProcessor;
import org.apache.olingo.server.api.processor.EntityProcessor;
import org.apache.olingo.server.api.serializer.EntityCollectionSerializerOptions;
import org.apache.olingo.server.api.serializer.EntitySerializerOptions;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;

/** Rows in memory, in the order of their keys; all that is OData about them is the server's own. */
final class OlingoRows implements CountEntityCollectionProcessor, EntityProcessor, BatchProcessor {
    private final TreeMap<String, Entity> rows = new TreeMap<>();
    private OData odata;
    private ServiceMetadata metadata;

    @Override
    public void init(OData odata, ServiceMetadata metadata) {
        this.odata = odata;
        this.metadata = metadata;
    }

    private static EdmEntitySet set(UriInfo uri) {
        return ((UriResourceEntitySet) uri.getUriResourceParts().getFirst()).getEntitySet();
    }

    private static String key(UriInfo uri) {
        String text = ((UriResourceEntitySet) uri.getUriResourceParts().getFirst())
                .getKeyPredicates()
                .getFirst()
                .getText();
        return text.substring(1, text.length() - 1).replace("''", "'");
    }

    private List<Entity> matching(UriInfo uri) throws ODataApplicationException {
        List<Entity> all = new ArrayList<>();
        for (Entity row : rows.values()) {
            if (uri.getFilterOption() == null || isMeant(uri.getFilterOption().getExpression(), row)) {
                all.add(row);
            }
        }
        return all;
    }

    private static boolean isMeant(Expression filter, Entity row) throws ODataApplicationException {
        try {
            return (boolean) filter.accept(new OlingoFilter(values(row)));
        } catch (ExpressionVisitException e) {
            throw new ODataApplicationException("this filter says nothing here", 400, null, e);
        }
    }

    private static Map<String, Object> values(Entity row) {
        Map<String, Object> values = new HashMap<>();
        row.getProperties().forEach(p -> values.put(p.getName(), p.getValue()));
        return values;
    }

    @Override
    public synchronized void readEntityCollection(
            ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
            throws ODataLibraryException, ODataApplicationException {
        List<Entity> all = matching(uri);
        int from = uri.getSkipTokenOption() != null
                ? Integer.parseInt(uri.getSkipTokenOption().getValue())
                : uri.getSkipOption() == null ? 0 : uri.getSkipOption().getValue();
        Integer asked = odata.createPreferences(request.getHeaders("Prefer")).getMaxPageSize();
        int page = asked == null ? Integer.MAX_VALUE : asked;
        int most = uri.getTopOption() == null
                ? page
                : Math.min(page, uri.getTopOption().getValue());
        int to = (int) Math.min(all.size(), (long) from + most);
        EntityCollection found = new EntityCollection();
        found.getEntities().addAll(all.subList(Math.min(from, to), to));
        if (uri.getCountOption() != null && uri.getCountOption().getValue()) {
            found.setCount(all.size());
        }
        if (to < all.size() && most == page) {
            found.setNext(OlingoServer.next(request, to));
        }
        EdmEntitySet set = set(uri);
        String columns = odata.createUriHelper()
                .buildContextURLSelectList(set.getEntityType(), uri.getExpandOption(), uri.getSelectOption());
        EntityCollectionSerializerOptions options = EntityCollectionSerializerOptions.with()
                .contextURL(ContextURL.with().entitySet(set).selectList(columns).build())
                .count(uri.getCountOption())
                .select(uri.getSelectOption())
                .build();
        response.setContent(odata.createSerializer(format)
                .entityCollection(metadata, set.getEntityType(), found, options)
                .getContent());
        if (asked != null) {
            response.setHeader(
                    "Preference-Applied",
                    PreferencesApplied.with().maxPageSize(asked).build().toValueString());
        }
        answered(response, 200, format);
    }

    @Override
    public synchronized void countEntityCollection(ODataRequest request, ODataResponse response, UriInfo uri)
            throws ODataApplicationException, ODataLibraryException {
        byte[] text = String.valueOf(matching(uri).size()).getBytes(StandardCharsets.UTF_8);
        response.setContent(new ByteArrayInputStream(text));
        answered(response, 200, ContentType.TEXT_PLAIN);
    }

    @Override
    public synchronized void readEntity(ODataRequest request, ODataResponse response, UriInfo uri, ContentType format)
            throws ODataApplicationException, ODataLibraryException {
        Entity row = rows.get(key(uri));
        if (row == null) {
            throw new ODataApplicationException("nothing under this key", 404, null);
        }
        tell(response, uri, row, 200, format);
    }

    @Override
    public synchronized void createEntity(
            ODataRequest request, ODataResponse response, UriInfo uri, ContentType sent, ContentType format)
            throws ODataApplicationException, ODataLibraryException {
        Entity row = sent(request, uri, sent);
        String key = String.valueOf(row.getProperty(OlingoModel.KEY).getValue());
        if (rows.containsKey(key)) {
            throw new ODataApplicationException("this key is taken", 409, null);
        }
        rows.put(key, row);
        tell(response, uri, row, 201, format);
    }

    private Entity sent(ODataRequest request, UriInfo uri, ContentType sent) throws ODataLibraryException {
        return odata.createDeserializer(sent, metadata)
                .entity(request.getBody(), set(uri).getEntityType())
                .getEntity();
    }

    @Override
    public synchronized void updateEntity(
            ODataRequest request, ODataResponse response, UriInfo uri, ContentType sent, ContentType format)
            throws ODataApplicationException, ODataLibraryException {
        Entity row = rows.get(key(uri));
        if (row == null) {
            throw new ODataApplicationException("nothing to update", 404, null);
        }
        for (Property property : sent(request, uri, sent).getProperties()) {
            row.getProperties().removeIf(p -> p.getName().equals(property.getName()));
            row.addProperty(new Property(null, property.getName(), ValueType.PRIMITIVE, property.getValue()));
        }
        response.setStatusCode(204);
    }

    @Override
    public synchronized void deleteEntity(ODataRequest request, ODataResponse response, UriInfo uri)
            throws ODataApplicationException {
        if (rows.remove(key(uri)) == null) {
            throw new ODataApplicationException("nothing to delete", 404, null);
        }
        response.setStatusCode(204);
    }

    private void tell(ODataResponse response, UriInfo uri, Entity row, int status, ContentType format)
            throws ODataLibraryException {
        EdmEntitySet set = set(uri);
        EntitySerializerOptions options = EntitySerializerOptions.with()
                .contextURL(ContextURL.with()
                        .entitySet(set)
                        .suffix(ContextURL.Suffix.ENTITY)
                        .build())
                .build();
        response.setContent(odata.createSerializer(format)
                .entity(metadata, set.getEntityType(), row, options)
                .getContent());
        answered(response, status, format);
    }

    private static void answered(ODataResponse response, int status, ContentType format) {
        response.setStatusCode(status);
        response.setHeader("Content-Type", format.toContentTypeString());
    }

    @Override
    public void processBatch(BatchFacade facade, ODataRequest request, ODataResponse response)
            throws ODataApplicationException, ODataLibraryException {
        String boundary = facade.extractBoundaryFromContentType(request.getHeader("Content-Type"));
        BatchOptions options = BatchOptions.with()
                .rawBaseUri(request.getRawBaseUri())
                .rawServiceResolutionUri(request.getRawServiceResolutionUri())
                .build();
        List<ODataResponsePart> answers = new ArrayList<>();
        for (BatchRequestPart part :
                odata.createFixedFormatDeserializer().parseBatchRequest(request.getBody(), boundary, options)) {
            answers.add(facade.handleBatchRequest(part));
        }
        String mark = "batch_of_another_make";
        response.setContent(odata.createFixedFormatSerializer().batchResponse(answers, mark));
        response.setHeader("Content-Type", ContentType.MULTIPART_MIXED + ";boundary=" + mark);
        response.setStatusCode(202);
    }

    @Override
    public ODataResponsePart processChangeSet(BatchFacade facade, List<ODataRequest> requests)
            throws ODataApplicationException, ODataLibraryException {
        List<ODataResponse> answers = new ArrayList<>();
        for (ODataRequest request : requests) {
            ODataResponse answer = facade.handleODataRequest(request);
            if (answer.getStatusCode() >= 400) {
                return new ODataResponsePart(answer, false);
            }
            answers.add(answer);
        }
        return new ODataResponsePart(answers, true);
    }
}
