using System.Collections.Immutable;
using System.Text.Json;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads the members of <c>requestParameters</c> and <c>responseParameters</c>.</summary>
internal static class ParameterMappingReader
{
    private static readonly Side Request = new(
        [
            ("integration.request.header.", MappingTarget.Header),
            ("integration.request.querystring.", MappingTarget.Querystring),
            ("integration.request.path.", MappingTarget.Path),
        ],
        MappingExpression.ParseRequest,
        "method.request.body",
        Refusal.ByAws,
        Refusal.OnWarnings);

    private static readonly Side Response = new(
        [("method.response.header.", MappingTarget.Header)], MappingExpression.ParseResponse, "integration.response.body", Refusal.ByAws, Refusal.OnWarnings);

    // AWS's guide has other targets for gateway responses, too, and refusals are recorded for integrations only.
    private static readonly Side GatewayResponse = new(
        [("gatewayresponse.header.", MappingTarget.Header)], MappingExpression.ParseRequest, "method.request.body", Refusal.OnlyHere, Refusal.OnlyHere);

    public static ImmutableArray<ParameterMapping> ReadRequest(JsonPlace? map, DocumentFindings findings) => Read(Request, Taken(map, findings), findings);

    public static ImmutableArray<ParameterMapping> ReadResponse(JsonPlace? map, DocumentFindings findings) => Read(Response, Taken(map, findings), findings);

    public static ImmutableArray<ParameterMapping> ReadGatewayResponse(JsonPlace? map, DocumentFindings findings)
        => Read(GatewayResponse, findings.Members(map), findings);

    // If the source is a number or a flag, an import drops the mapping with a warning (recorded). This gateway drops it, too.
    private static IEnumerable<KeyValuePair<string, JsonPlace>> Taken(JsonPlace? map, DocumentFindings findings)
    {
        foreach (var mapping in findings.Members(map))
        {
            if (mapping.Value.Value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number)
            {
                Drop(mapping.Key, mapping.Value, findings);
            }
            else
            {
                yield return mapping;
            }
        }
    }

    // The start says it once. A check names each place.
    private static void Drop(string target, JsonPlace value, DocumentFindings findings)
    {
        var problem = value.Error(
            Refusal.OnWarnings,
            $"the value of '{target}' must be a text, since the import "
            + (findings.IsOfOthers ? "drops the mapping with a warning." : "fails on warnings (FailOnWarnings)."));
        if (findings is { IsOfOthers: true, IsCheck: false })
        {
            findings.Ignore("mapping without a text", problem, value, $"'{target}' is ignored, as an import does with a mapping whose value is not a text.");
        }
        else
        {
            findings.Note(problem);
        }
    }

    private static ImmutableArray<ParameterMapping> Read(Side side, IEnumerable<KeyValuePair<string, JsonPlace>> mappings, DocumentFindings findings)
    {
        var read = ImmutableArray.CreateBuilder<ParameterMapping>();
        foreach (var (name, source) in mappings)
        {
            var target = ReadTarget(side, name, source, findings);
            if (findings.Read(source, given => ReadSource(side, given), null) is { } expression && target is { } known)
            {
                read.Add(new(known.Target, known.Name, expression));
            }
        }

        return read.ToImmutable();
    }

    private static (MappingTarget Target, string Name)? ReadTarget(Side side, string target, JsonPlace source, DocumentFindings findings)
    {
        foreach (var (prefix, kind) in side.Targets)
        {
            if (target.Length <= prefix.Length || !target.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var name = target[prefix.Length..];
            if (kind == MappingTarget.Header && !HeaderText.IsName(name))
            {
                findings.Refuse(source.Error($"'{name}' is not a header's name."));
            }

            return (kind, name);
        }

        // This gateway sends gateway responses with headers only.
        if (findings.IsOfOthers && ReferenceEquals(side, GatewayResponse) && target.StartsWith("gatewayresponse.", StringComparison.Ordinal))
        {
            findings.Ignore(target, source.Error($"'{target}' is not a target."), source, $"'{target}' is ignored: a response has headers only.");
            return null;
        }

        // An import drops a mapping whose source is not a text, whatever its target is.
        findings.Refuse(source.Error(
            Intrinsic.HasPlaceholder(target) || !source.IsString ? Refusal.OnlyHere : side.OfMapping,
            $"'{target}' is not a target; expected {string.Join(" or ", side.Targets.Select(known => known.Prefix + "NAME"))}."));
        return null;
    }

    private static MappingExpression ReadSource(Side side, JsonPlace source)
    {
        var text = source.Text(side.OfOtherValue);
        try
        {
            return side.Parse(text) ?? throw source.Error(
                text.StartsWith(side.Body, StringComparison.Ordinal) ? Refusal.OnlyHere : side.OfMapping,
                $"Invalid mapping expression specified: {text}{CureOf(text)}");
        }
        catch (TemplateParseException problem)
        {
            throw source.Error($"Invalid mapping expression specified: {text} ({problem.Problem})", problem);
        }
    }

    // It is the usual mistake in settings of CORS.
    private static string CureOf(string text) => text.Contains('\'', StringComparison.Ordinal) || text.StartsWith("method.", StringComparison.Ordinal)
        || text.StartsWith("integration.", StringComparison.Ordinal) || text.StartsWith("context.", StringComparison.Ordinal)
        ? ""
        : $". Write a constant between single quotes: '{text}'.";

    /// <summary>The targets and sources of one kind of mapping.</summary>
    /// <param name="Targets">The start of the name of each target.</param>
    /// <param name="Parse">Parses a source.</param>
    /// <param name="Body">The start of a source in the body. It is not recorded which paths into a body AWS refuses.</param>
    /// <param name="OfMapping">Who refuses any other target or source.</param>
    /// <param name="OfOtherValue">Who refuses a source that is not a text.</param>
    private sealed record Side(
        (string Prefix, MappingTarget Target)[] Targets, Func<string, MappingExpression?> Parse, string Body, Refusal OfMapping, Refusal OfOtherValue);
}
