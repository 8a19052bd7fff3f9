using System.Collections.Immutable;
using System.Text.Json;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads the parameters that an operation declares.</summary>
internal sealed class ParameterReader(References references, DocumentFindings findings)
{
    /// <param name="parameters">The parameters of the operation and of its path.</param>
    /// <param name="operation">The operation.</param>
    public ImmutableArray<DeclaredParameter> Read(IEnumerable<JsonPlace> parameters, JsonPlace operation)
    {
        var declared = parameters.Select(place => findings.Read(place, Read, null)).OfType<DeclaredParameter>().ToImmutableArray();
        var names = declared.DistinctBy(parameter => (parameter.In, parameter.Name)).GroupBy(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (var twice in names.Where(group => group.Skip(1).Any()))
        {
            findings.Refuse(NotUnique(operation, twice.Key, twice.Select(parameter => parameter.In)));
        }

        return declared;
    }

    /// <summary>Returns API Gateway's message for a name that several parts of a request have.</summary>
    public static DocumentException NotUnique(JsonPlace operation, string name, IEnumerable<MappingTarget> targets) => operation.Error(
        Intrinsic.HasPlaceholder(name) ? Refusal.OnlyHere : Refusal.ByAws,
        "Parameter names must be unique across querystring, header and path. "
        + $"'{name}' is in {string.Join(" and ", targets.Select(target => target.ToString().ToLowerInvariant()))}.");

    /// <summary>Reads one parameter.</summary>
    /// <returns>Null if API Gateway has no parameters of this kind.</returns>
    public DeclaredParameter? Read(JsonPlace parameter)
    {
        MappingTarget? place = parameter.Find("in")?.Text() switch
        {
            "path" => MappingTarget.Path,
            "query" => MappingTarget.Querystring,
            "header" => MappingTarget.Header,
            _ => null,
        };
        if (place is not { } target || parameter.Find("name") is not { } name)
        {
            return null;
        }

        // API Gateway does not keep the schema of a parameter. This gateway keeps it for the forms of its page.
        var schema = findings.ReadUnkept<JsonPlace?>(parameter.Find("schema"), given => references.Follow(given, Refusal.OnlyHere), null);
        return new(
            target,
            name.Text(),
            findings.Read(parameter.Find("required"), static required => required.Flag(), otherwise: false),
            schema?.TextOf("type") ?? "",
            findings.ReadUnkept(schema?.Find("enum"), ReadChoices, []));
    }

    private static ImmutableArray<string> ReadChoices(JsonPlace values)
        => [.. values.Items().Where(value => value.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(value => value.TextOrNumber())];
}
