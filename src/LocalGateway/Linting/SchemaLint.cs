using System.Text.Json;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Checks schemas: the keywords of JSON Schema draft 4 that API Gateway knows, and the names of models.</summary>
internal sealed class SchemaLint(JsonPlace root, DocumentFindings findings)
{
    // API Gateway's guide lists some of these keywords as not supported, and users report that CreateModel refuses the others. An import drops them with
    // warnings.
    private static readonly HashSet<string> Unsupported =
        ["discriminator", "example", "xml", "dependentRequired", "readOnly", "default", "exclusiveMinimum", "deprecated"];

    private readonly References _references = new(root);

    public void Check()
    {
        foreach (var (name, schema) in findings.Members(root.Find("components")?.Find("schemas")))
        {
            if (!name.All(char.IsAsciiLetterOrDigit) && !Intrinsic.HasPlaceholder(name))
            {
                findings.Note(schema.Error(Refusal.ByAws, "the name of a model has letters and digits only. Rename it."));
            }

            Check(schema);
        }
    }

    /// <summary>Checks the references to schemas in request bodies and responses.</summary>
    public void CheckReferences(JsonPlace? place)
    {
        if (place is { Value.ValueKind: JsonValueKind.Array } list)
        {
            foreach (var item in findings.Items(list))
            {
                CheckReferences(item);
            }
        }
        else if (place is { IsObject: true } given)
        {
            foreach (var (name, member) in findings.Members(given))
            {
                if (name == "$ref")
                {
                    CheckReference(member);
                }
                else if (name is not ("example" or "examples"))
                {
                    CheckReferences(member);
                }
            }
        }
    }

    private void Check(JsonPlace schema)
    {
        foreach (var (keyword, value) in schema.IsObject ? findings.Members(schema) : [])
        {
            switch (keyword)
            {
                case "$ref":
                    CheckReference(value);
                    break;
                case "properties":
                    foreach (var (_, property) in findings.Members(value))
                    {
                        Check(property);
                    }

                    break;
                case "items" or "additionalProperties" or "not":
                    Check(value);
                    break;
                case "allOf" or "anyOf" or "oneOf":
                    foreach (var part in findings.Items(value))
                    {
                        Check(part);
                    }

                    break;
                case "required" when value.Value is { ValueKind: JsonValueKind.Array } required && required.GetArrayLength() == 0:
                    findings.Note(value.Error(
                        Refusal.ByAws, "'required' is an empty list, which API Gateway's models (JSON Schema draft 4) do not take. Remove it."));
                    break;
                default:
                    CheckKeyword(keyword, value);
                    break;
            }
        }
    }

    private void CheckKeyword(string keyword, JsonPlace value)
    {
        if (Unsupported.Contains(keyword))
        {
            findings.NoteDropped(value, "API Gateway's models do not have this keyword");
        }
        else if (keyword == "format" && value.IsString && value.Text() is "int32" or "int64" or "decimal")
        {
            findings.NoteDropped(value, "API Gateway's models have no formats of numbers");
        }
    }

    private void CheckReference(JsonPlace reference) => findings.Check(reference, place => _references.Find(place));
}
