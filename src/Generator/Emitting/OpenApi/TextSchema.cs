using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the schema of a value that is a text in a path, a query string or a header.</summary>
internal static class TextSchema
{
    public static void Write(DocumentWriter json, TypeRef type, EquatableArray<NamedTypeModel> types)
    {
        if (type.IsFile)
        {
            WriteFile(json, type.Shape);
            return;
        }

        if (type.Shape != TypeShape.Enum)
        {
            SimpleSchema.Write(json, type.Shape);
            return;
        }

        // The function accepts a number as well, but clients should send a name.
        json.String("type", "string");
        if (types.Items.FirstOrDefault(candidate => candidate.Codec == type.Codec) is EnumTypeModel model)
        {
            json.Strings("enum", model.Members.Items.Select(member => member.Spoken).Distinct(StringComparer.Ordinal));
        }
    }

    // A model of API Gateway has no format for bytes.
    private static void WriteFile(DocumentWriter json, TypeShape shape)
    {
        json.String("type", shape == TypeShape.File ? "string" : "array");
        if (shape == TypeShape.Files)
        {
            json.Object("items", items => items.String("type", "string"));
        }
    }
}
