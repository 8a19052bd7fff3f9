using System.Text.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Schemas: draft-04 as API Gateway knows it, and names of letters and digits.</summary>
internal sealed class SchemaLint(JsonElement root, List<string> findings)
{
    // Refused by CreateModel, dropped by the import, or listed as unsupported.
    private static readonly HashSet<string> Unsupported =
    [
        "discriminator", "example", "examples", "xml", "readOnly", "writeOnly", "default", "exclusiveMinimum", "exclusiveMaximum", "nullable", "deprecated",
        "externalDocs", "dependentRequired", "const", "if", "then", "else", "contains", "propertyNames", "$id", "$schema",
    ];

    public void Check()
    {
        foreach (var schema in DocumentLint.Members(DocumentLint.Child(root, "components"), "schemas"))
        {
            if (!schema.Name.All(char.IsAsciiLetterOrDigit))
            {
                findings.Add($"schemas.{schema.Name}: a model's name has letters and digits only.");
            }

            Check(schema.Value, "schemas." + schema.Name);
        }
    }

    /// <summary>What bodies and responses refer to.</summary>
    public void CheckReferences(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                CheckReferences(item, place);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.NameEquals("$ref"))
                {
                    CheckReference(member.Value.GetString() ?? "", place);
                }
                else
                {
                    CheckReferences(member.Value, place);
                }
            }
        }
    }

    private void Check(JsonElement schema, string place)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in schema.EnumerateObject())
        {
            var inner = place + "." + member.Name;
            if (Unsupported.Contains(member.Name))
            {
                findings.Add($"{inner}: API Gateway's models do not have this keyword.");
            }
            else if (member.Name == "format" && member.Value.GetString() is "int32" or "int64" or "float" or "double" or "decimal")
            {
                findings.Add($"{inner}: API Gateway's models have no formats of numbers.");
            }
            else if (member.Name == "required" && member.Value is { ValueKind: JsonValueKind.Array } required && required.GetArrayLength() == 0)
            {
                findings.Add($"{inner}: draft-04 takes no empty list.");
            }
            else if (member.Name == "$ref")
            {
                CheckReference(member.Value.GetString() ?? "", inner);
            }
            else if (member.Name == "properties")
            {
                foreach (var property in member.Value.EnumerateObject())
                {
                    Check(property.Value, inner + "." + property.Name);
                }
            }
            else if (member.Name is "items" or "additionalProperties" or "not")
            {
                Check(member.Value, inner);
            }
            else if (member.Name is "allOf" or "anyOf" or "oneOf")
            {
                foreach (var part in member.Value.EnumerateArray())
                {
                    Check(part, inner);
                }
            }
        }
    }

    private void CheckReference(string reference, string place)
    {
        const string Start = "#/components/schemas/";
        if (!reference.StartsWith(Start, StringComparison.Ordinal)
            || !DocumentLint.Child(DocumentLint.Child(root, "components"), "schemas").TryGetProperty(reference[Start.Length..], out _))
        {
            findings.Add($"{place}: there is no schema '{reference}'.");
        }
    }
}
