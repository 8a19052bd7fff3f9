using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>
/// Writes polymorphic types. A type whose discriminator is a text is a base schema with a <c>discriminator</c>, of which the derived schemas are made
/// with <c>allOf</c>: generators make classes with inheritance of it. OpenAPI knows no other discriminator than a text, so every other type is a
/// choice between its variants.
/// </summary>
internal static class Hierarchy
{
    public static bool Is(ObjectTypeModel type, IReadOnlyList<Variant> variants) =>
        variants.All(variant => variant.Type is null || variant is { Tag: not null, Type.IsNumber: false })
        && Members(type).All(member => member.JsonName != type.Polymorphism!.Discriminator);

    public static void WriteBase(
        DocumentWriter json, ObjectTypeModel type, IReadOnlyList<Variant> variants, IReadOnlyList<(Variant Variant, string Name)> names, ClientObjects objects)
    {
        var discriminator = type.Polymorphism!.Discriminator;
        json.String("type", "object");
        ClientObjects.WriteHead(json, type);
        ClientObjects.WriteRequired(json, type, Members(type), variants.All(variant => variant.IsTagRequired) ? discriminator : null);
        json.Object("properties", properties =>
        {
            properties.Object(discriminator, schema => schema.String("type", "string"));
            objects.WriteMembers(properties, type, Members(type));
        });
        json.Object("discriminator", content =>
        {
            content.String("propertyName", discriminator);
            content.Object("mapping", mapping =>
            {
                foreach (var (variant, name) in names)
                {
                    mapping.String(variant.Type!.Tag!, ClientSchemas.Reference(name));
                }
            });
        });
    }

    public static void WriteDerived(DocumentWriter json, ObjectTypeModel type, ObjectTypeModel derived, ClientObjects objects)
    {
        var inherited = new HashSet<string>(Members(type).Select(member => member.JsonName), StringComparer.Ordinal);
        var own = derived == type ? [] : ClientObjects.Members(derived).Where(member => !inherited.Contains(member.JsonName)).ToList();
        ClientObjects.WriteHead(json, derived);
        json.Array("allOf", all =>
        {
            all.ObjectItem(item => item.String("$ref", ClientSchemas.Reference(type.Id)));
            all.ObjectItem(item =>
            {
                item.String("type", "object");
                ClientObjects.WriteRequired(item, derived, ClientObjects.Members(derived));
                item.Object("properties", properties => objects.WriteMembers(properties, derived, own));
            });
        });
    }

    public static void WriteChoice(DocumentWriter json, ObjectTypeModel type, IReadOnlyList<(Variant Variant, string Name)> names)
    {
        ClientObjects.WriteHead(json, type);
        json.Array(names.All(one => one.Variant.Tag is not null) ? "oneOf" : "anyOf", choices =>
        {
            foreach (var (_, name) in names)
            {
                choices.ObjectItem(choice => choice.String("$ref", ClientSchemas.Reference(name)));
            }
        });
    }

    private static IReadOnlyList<MemberModel> Members(ObjectTypeModel type) => ClientObjects.Members(type);
}
