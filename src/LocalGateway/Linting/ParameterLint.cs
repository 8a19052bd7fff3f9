using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Checks the parameters of an operation, and the variables of its path, which an import declares by itself (recorded).</summary>
internal sealed class ParameterLint(JsonPlace root, string path, DocumentFindings findings)
{
    private readonly string[] _variables =
    [
        .. path.Split('/').Where(segment => segment.Length > 2 && segment[0] == '{' && segment[^1] == '}').Select(segment => segment[1..^1].TrimEnd('+')),
    ];

    /// <returns>The parameters that mappings may read.</returns>
    public DeclaredNames Check(JsonPlace item, JsonPlace operation)
    {
        var references = new References(root);
        var reader = new ParameterReader(references, findings);
        var declared = new DeclaredNames(isComplete: !HasUnknown(item) && !HasUnknown(operation));
        foreach (var place in new ParameterPlaces(references, findings).Of(item, operation))
        {
            if (place.Find("in") is { IsUnknown: true } || place.Find("name") is { IsUnknown: true })
            {
                declared.IsComplete = false;
            }
            else if (findings.Read(place, reader.Read, null) is { } parameter)
            {
                CheckName(parameter.In, parameter.Name, place, operation);
                declared.Add(parameter.In, parameter.Name);
            }
        }

        foreach (var variable in _variables.Where(variable => declared.Add(MappingTarget.Path, variable)))
        {
            var others = declared.PlacesOf(variable);
            if (others.Count > 1)
            {
                findings.Note(ParameterReader.NotUnique(operation, variable, others));
            }
        }

        return declared;
    }

    private void CheckName(MappingTarget target, string name, JsonPlace place, JsonPlace operation)
    {
        if (!ApiGatewayNames.IsParameter(name))
        {
            findings.Note(place.Error(Refusal.ByAws, $"'{name}' is not the name of a parameter, which has letters, digits and . _ $ - only."));
        }

        if (target == MappingTarget.Path && !_variables.Contains(name) && ValidatesParameters(operation))
        {
            findings.Note(operation.Error(Refusal.WhenUsed, $"the path has no variable '{name}', so the validator answers every request with 400."));
        }
    }

    private bool ValidatesParameters(JsonPlace operation)
        => (operation.TextOf("x-amazon-apigateway-request-validator") ?? root.TextOf("x-amazon-apigateway-request-validator")) is { } name
            && root.Find("x-amazon-apigateway-request-validators")?.Find(name)?.Find("validateRequestParameters") is { Value.ValueKind: JsonValueKind.True };

    // Another tool may add parameters if a part of the declaration is unknown.
    private bool HasUnknown(JsonPlace place) => place.IsIntrinsic || (place.Find("parameters") is { } list
        && (list.IsUnknown || findings.Items(list).Any(parameter => parameter.IsUnknown || IsUnknown(parameter.Find("$ref")))));

    private static bool IsUnknown(JsonPlace? reference) => reference is { IsString: false } or { IsUnknown: true };
}
