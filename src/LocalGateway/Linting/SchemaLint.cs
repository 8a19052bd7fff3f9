using System.Text.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Schemas: draft-04 as API Gateway knows it, and names of letters and digits.</summary>
internal sealed class SchemaLint(JsonElement root, List<string> findings, bool failsOnWarnings)
{
    private const string ModelUrl = "https://apigateway.amazonaws.com/restapis/";

    // The guide lists them as not supported, or reports of CreateModel have them as refused. An import drops them, with warnings.
    private static readonly HashSet<string> Unsupported =
        ["discriminator", "example", "xml", "dependentRequired", "readOnly", "default", "exclusiveMinimum", "deprecated"];

    public void Check()
    {
        foreach (var schema in LintJson.Members(LintJson.Child(root, "components"), "schemas").Where(schema => !schema.Name.StartsWith("Fn::", StringComparison.Ordinal)))
        {
            if (!schema.Name.All(char.IsAsciiLetterOrDigit))
            {
                findings.Add($"schemas.{schema.Name}: the name of a model has letters and digits only. Rename it.");
            }

            Check(schema.Value, "schemas." + schema.Name);
        }
    }

    /// <summary>What bodies and responses refer to.</summary>
    public void CheckReferences(JsonElement element, string place)
    {
        foreach (var item in LintJson.Items(element))
        {
            CheckReferences(item, place);
        }

        foreach (var member in LintJson.Members(element))
        {
            if (member.NameEquals("$ref"))
            {
                CheckReference(member.Value, place);
            }
            else if (member.Name is not ("example" or "examples"))
            {
                CheckReferences(member.Value, place);
            }
        }
    }

    private void Check(JsonElement schema, string place)
    {
        foreach (var member in LintJson.Members(schema))
        {
            var inner = place + "." + member.Name;
            switch (member.Name)
            {
                case "$ref":
                    CheckReference(member.Value, inner);
                    break;
                case "properties":
                    foreach (var property in LintJson.Members(member.Value))
                    {
                        Check(property.Value, inner + "." + property.Name);
                    }

                    break;
                case "items" or "additionalProperties" or "not":
                    Check(member.Value, inner);
                    break;
                case "allOf" or "anyOf" or "oneOf":
                    foreach (var part in LintJson.Items(member.Value))
                    {
                        Check(part, inner);
                    }

                    break;
                case "required" when member.Value is { ValueKind: JsonValueKind.Array } required && required.GetArrayLength() == 0:
                    findings.Add($"{inner}: 'required' is an empty list, which API Gateway's models (JSON Schema draft 4) do not take. Remove it.");
                    break;
                default:
                    CheckKeyword(member, inner);
                    break;
            }
        }
    }

    private void CheckKeyword(JsonProperty member, string place)
    {
        if (!failsOnWarnings)
        {
            return;
        }

        if (Unsupported.Contains(member.Name))
        {
            findings.Add($"{place}: API Gateway's models do not have this keyword, and this import fails on warnings (FailOnWarnings).");
        }
        else if (member.Name == "format" && member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() is "int32" or "int64" or "decimal")
        {
            findings.Add($"{place}: API Gateway's models have no formats of numbers, and this import fails on warnings (FailOnWarnings).");
        }
    }

    // API Gateway makes the models Empty and Error for each API (AWS's samples refer to them without declaring them).
    // A model's address at API Gateway names a model of the same API; a placeholder is filled in by another tool.
    private void CheckReference(JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } reference || LintJson.HasPlaceholder(reference) || LintJson.IsIntrinsic(Schemas))
        {
            return;
        }

        var named = reference.StartsWith(ModelUrl, StringComparison.Ordinal) ? LintJson.Child(Schemas, reference[(reference.LastIndexOf('/') + 1)..]) : LintJson.Find(root, reference);
        if (named.ValueKind == JsonValueKind.Undefined && reference is not ("#/components/schemas/Empty" or "#/components/schemas/Error"))
        {
            findings.Add($"{place}: there is no schema '{reference}'.");
        }
    }

    private JsonElement Schemas => LintJson.Child(LintJson.Child(root, "components"), "schemas");
}
