using System.Text.Json;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads the lines of <c>requestParameters</c> and <c>responseParameters</c>.</summary>
internal static class ParameterMappingReader
{
    private static readonly (string Prefix, MappingTarget Target)[] RequestTargets =
    [
        ("integration.request.header.", MappingTarget.Header),
        ("integration.request.querystring.", MappingTarget.Querystring),
        ("integration.request.path.", MappingTarget.Path),
    ];

    private static readonly (string Prefix, MappingTarget Target)[] ResponseTargets = [("method.response.header.", MappingTarget.Header)];

    private static readonly (string Prefix, MappingTarget Target)[] GatewayResponseTargets =
    [
        ("gatewayresponse.header.", MappingTarget.Header),
    ];

    /// <summary>False where the source is a number or a flag: an import drops such a mapping with a warning (recorded).</summary>
    public static bool IsTaken(KeyValuePair<string, JsonPlace> mapping)
        => mapping.Value.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number);

    public static ParameterMapping ReadRequest(string target, JsonPlace source) => Read(RequestTargets, target, source, MappingExpression.ParseRequest);

    public static ParameterMapping ReadResponse(string target, JsonPlace source) => Read(ResponseTargets, target, source, MappingExpression.ParseResponse);

    public static ParameterMapping ReadGatewayResponse(string target, JsonPlace source)
        => Read(GatewayResponseTargets, target, source, MappingExpression.ParseRequest);

    private static ParameterMapping Read(
        (string Prefix, MappingTarget Target)[] targets, string target, JsonPlace source, Func<string, MappingExpression?> parse)
    {
        foreach (var (prefix, kind) in targets)
        {
            if (target.Length <= prefix.Length || !target.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var name = target[prefix.Length..];
            return kind == MappingTarget.Header && !HeaderText.IsName(name)
                ? throw source.Error($"'{name}' is not a header's name.")
                : new(kind, name, ReadSource(source, parse));
        }

        throw source.Error($"'{target}' is not a target; expected {string.Join(" or ", targets.Select(known => known.Prefix + "NAME"))}.");
    }

    private static MappingExpression ReadSource(JsonPlace source, Func<string, MappingExpression?> parse)
    {
        try
        {
            return parse(source.Text()) ?? throw source.Error($"Invalid mapping expression specified: {source.Text()}");
        }
        catch (TemplateParseException problem)
        {
            throw source.Error($"Invalid mapping expression specified: {source.Text()} ({problem.Problem})", problem);
        }
    }
}
