package crosstie.odata.csdl;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Small documents as the two systems write them (D-8, F-8). */
final class Documents {
    static final String DATAVERSE = wrapped("""
            <Schema Namespace="Microsoft.Dynamics.CRM" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EntityType Name="crmbaseentity" Abstract="true"/>
              <EntityType Name="principal" BaseType="mscrm.crmbaseentity">
                <Key><PropertyRef Name="ownerid"/></Key>
                <Property Name="ownerid" Type="Edm.Guid" Nullable="false"/>
              </EntityType>
              <EntityType Name="systemuser" BaseType="mscrm.principal"><Property Name="fullname" Type="Edm.String"/></EntityType>
              <ComplexType Name="skipped"><Property Name="x" Type="Edm.String"><Annotation Term="a.b"/></Property></ComplexType>
              <EntityType Name="account" BaseType="mscrm.crmbaseentity">
                <Key><PropertyRef Name="accountid"/></Key>
                <Property Name="accountid" Type="Edm.Guid"/>
                <Property Name="revenue" Type="Edm.Decimal" Scale="Variable">
                  <Annotation Term="Org.OData.Core.V1.Description" String="Annual &lt;revenue&gt;"/>
                  <Annotation Term="Org.OData.Core.V1.Computed" Bool="true"/>
                  <Annotation Term="Org.OData.Core.V1.Permissions"><EnumMember>Org.OData.Core.V1.PermissionType/Read</EnumMember></Annotation>
                </Property>
                <NavigationProperty Name="ownerid" Type="mscrm.principal" Nullable="false" Partner="owner_accounts">
                  <ReferentialConstraint Property="_ownerid_value" ReferencedProperty="ownerid"/>
                </NavigationProperty>
                <NavigationProperty Name="contact_customer_accounts" Type="Collection(mscrm.contact)"/>
                <Annotation Term="Keys.AlternateKeys">
                  <Collection>
                    <Record Type="Keys.AlternateKey"><PropertyValue Property="Key"><Collection>
                      <Record Type="Keys.PropertyRef"><PropertyValue Property="Alias" String="n"/><PropertyValue Property="Name" PropertyPath="accountnumber"/></Record>
                    </Collection></PropertyValue></Record>
                    <Record><PropertyValue Property="Key"><Collection>
                      <Record><PropertyValue Property="Name"><PropertyPath>name</PropertyPath></PropertyValue></Record>
                      <Record><PropertyValue Property="Name" PropertyPath="city"/></Record>
                    </Collection></PropertyValue></Record>
                  </Collection>
                </Annotation>
              </EntityType>
              <EntityContainer Name="System">
                <EntitySet Name="accounts" EntityType="Microsoft.Dynamics.CRM.account">
                  <NavigationPropertyBinding Path="ownerid" Target="principals"/>
                  <Annotation Term="Org.OData.Capabilities.V1.InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false"/><PropertyValue Property="MaxLevels" Int="2"/></Record></Annotation>
                </EntitySet>
                <Singleton Name="me" Type="mscrm.systemuser"/>
                <FunctionImport Name="WhoAmI" Function="mscrm.WhoAmI"/>
              </EntityContainer>
            </Schema>""");

    static final String FINOPS = wrapped("""
            <Schema Namespace="Microsoft.Dynamics.DataEntities" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EnumType Name="NoYes"><Member Name="No" Value="0"><Annotation Term="L.LabelId" String="@SYS1"/></Member><Member Name="Yes" Value="1"/></EnumType>
              <EnumType Name="CustomerGroup" IsFlags="true"><Member Name="A"/><Member Name="B"/></EnumType>
              <EntityType Name="CustomerGroup">
                <Key><PropertyRef Name="dataAreaId"/><PropertyRef Name="CustomerGroupId"/></Key>
                <Property Name="dataAreaId" Type="Edm.String" Nullable="false" MaxLength="4">
                  <Annotation Term="L.AXType" EnumMember="L.AXType/String"/><Annotation Term="L.AllowEdit" Bool="false"/>
                </Property>
                <Property Name="Taxed" Type="Microsoft.Dynamics.DataEntities.NoYes"/>
                <Property Name="Amount" Type="Edm.Decimal" Precision="32" Scale="6" Nullable="false"/>
                <Property Name="Long" Type="Edm.String" MaxLength="max"/>
              </EntityType>
              <EntityContainer Name="Resources"><EntitySet Name="CustomerGroups" EntityType="Microsoft.Dynamics.DataEntities.CustomerGroup"/></EntityContainer>
              <Annotations Target="Microsoft.Dynamics.DataEntities.CustomerGroup/Taxed"><Annotation Term="Org.OData.Core.V1.Immutable"/></Annotations>
              <Annotations Target="Microsoft.Dynamics.DataEntities.Resources/CustomerGroups"><Annotation Term="C.Insertable" Bool="false"/></Annotations>
            </Schema>""");

    static String wrapped(String schemas) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">"
                + "<edmx:Reference Uri=\"https://example.com/keys.xml\"><edmx:Include Namespace=\"OData.Community.Keys.V1\" Alias=\"Keys\"/></edmx:Reference>"
                + "<edmx:DataServices>" + schemas + "</edmx:DataServices></edmx:Edmx>";
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Documents() {}
}
