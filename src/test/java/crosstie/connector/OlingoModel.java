package crosstie.connector;

import java.util.List;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;

/** One entity set, as the server asks for it. */
final class OlingoModel extends CsdlAbstractEdmProvider {
    static final String SET = "Customers";
    static final String KEY = "Id";
    private static final String NAMESPACE = "other.make";
    private static final FullQualifiedName TYPE = new FullQualifiedName(NAMESPACE, "Customer");
    private static final FullQualifiedName CONTAINER = new FullQualifiedName(NAMESPACE, "Container");

    @Override
    public CsdlEntityType getEntityType(FullQualifiedName name) {
        if (!name.equals(TYPE)) {
            return null;
        }
        return new CsdlEntityType()
                .setName(TYPE.getName())
                .setKey(List.of(new CsdlPropertyRef().setName(KEY)))
                .setProperties(List.of(
                        property(KEY, EdmPrimitiveTypeKind.String).setNullable(false),
                        property("Name", EdmPrimitiveTypeKind.String).setMaxLength(100),
                        property("Since", EdmPrimitiveTypeKind.Date),
                        property("Credit", EdmPrimitiveTypeKind.Decimal)
                                .setPrecision(20)
                                .setScale(4),
                        property("Points", EdmPrimitiveTypeKind.Int64)));
    }

    private static CsdlProperty property(String name, EdmPrimitiveTypeKind kind) {
        return new CsdlProperty().setName(name).setType(kind.getFullQualifiedName());
    }

    @Override
    public CsdlEntitySet getEntitySet(FullQualifiedName container, String name) {
        return container.equals(CONTAINER) && name.equals(SET)
                ? new CsdlEntitySet().setName(SET).setType(TYPE)
                : null;
    }

    @Override
    public CsdlEntityContainerInfo getEntityContainerInfo(FullQualifiedName container) {
        return container == null || container.equals(CONTAINER)
                ? new CsdlEntityContainerInfo().setContainerName(CONTAINER)
                : null;
    }

    @Override
    public CsdlEntityContainer getEntityContainer() {
        return new CsdlEntityContainer()
                .setName(CONTAINER.getName())
                .setEntitySets(List.of(getEntitySet(CONTAINER, SET)));
    }

    @Override
    public List<CsdlSchema> getSchemas() {
        return List.of(new CsdlSchema()
                .setNamespace(NAMESPACE)
                .setEntityTypes(List.of(getEntityType(TYPE)))
                .setEntityContainer(getEntityContainer()));
    }
}
