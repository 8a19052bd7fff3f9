using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>Writes the schema of an enum.</summary>
internal static class EnumSchema
{
    /// <summary>Writes the schema of its form in JSON.</summary>
    public static void Write(DocumentWriter json, EnumTypeModel type)
    {
        if (type.AsText)
        {
            WriteTexts(json, type, type.Members.Items.Select(member => member.Text));
            return;
        }

        json.String("type", "integer");
        ScalarSchema.WriteFacets(json, type.Underlying, null);
        var names = string.Join(", ", type.Members.Items.Select(member => member.Value + " = " + member.Name));
        json.String("description", string.IsNullOrEmpty(type.Description) ? names : ClientObjects.Comment(type.Description) + "\n\n" + names);
        if (!type.IsFlags)
        {
            json.Array("enum", array =>
            {
                foreach (var value in type.Members.Items.Select(member => member.Value).Distinct(StringComparer.Ordinal))
                {
                    array.RawItem(value);
                }
            });
        }

        WriteDeprecated(json, type);
    }

    /// <summary>Writes the schema of its form in a path, a query string, a header or a form.</summary>
    public static void WriteText(DocumentWriter json, EnumTypeModel type) => WriteTexts(json, type, type.Members.Items.Select(member => member.Spoken));

    private static void WriteTexts(DocumentWriter json, EnumTypeModel type, IEnumerable<string> texts)
    {
        json.String("type", "string");
        json.OptionalString("description", ClientObjects.Comment(type.Description));

        // A value of flags may be several names with commas, which the keyword "enum" cannot list.
        if (!type.IsFlags)
        {
            json.Strings("enum", texts.Distinct(StringComparer.Ordinal));
        }

        WriteDeprecated(json, type);
    }

    private static void WriteDeprecated(DocumentWriter json, EnumTypeModel type)
    {
        if (type.IsObsolete)
        {
            json.Boolean("deprecated", true);
        }
    }
}
