using System.Globalization;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Emitting.Security;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// Writes the OPTIONS operation that answers a browser's CORS preflight request. Its response is constant and no function is called.
/// </summary>
internal static class Preflight
{
    private static readonly string[] AnyMethod = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <param name="json">The writer, inside the path.</param>
    /// <param name="api">The API.</param>
    /// <param name="path">The operations of the path. All of them that have CORS settings name the same origins.</param>
    /// <param name="contentHandling">The <c>contentHandling</c> that templates need for bytes, or null if the API has no binary media types.</param>
    /// <param name="schemas">The schemas of the document.</param>
    /// <param name="references">Writes the references to things that only the stack knows.</param>
    public static void Write(
        DocumentWriter json, ApiModel api, IReadOnlyCollection<ApiOperation> path, string? contentHandling, SchemaComponents schemas, IReferences references)
    {
        var open = path.Where(operation => operation.Cors is not null).ToList();

        // If the code declares an operation for OPTIONS, that operation answers preflight requests.
        if (open.Count == 0 || path.Any(operation => operation.HttpMethod == "OPTIONS"))
        {
            return;
        }

        var cors = open[0].Cors!;
        var headers = ResponseHeaders.Common(cors).With(
            ("Access-Control-Allow-Methods", Methods(path, open)),
            ("Access-Control-Allow-Headers", Headers(api, open)),
            ("Access-Control-Max-Age", open.Min(operation => operation.Cors!.MaxAge).ToString(CultureInfo.InvariantCulture)));
        var plan = Plan(cors, headers);
        json.Object("options", item =>
        {
            item.Strings("tags", ["CORS"]);
            Parameters.Write(item, open[0].Route, EquatableArray<ParameterModel>.Empty, EquatableArray<NamedTypeModel>.Empty);
            item.Object("responses", responses => Responses.Write(responses, plan.Documented, schemas));
            item.Object("x-amazon-apigateway-integration", integration => IntegrationWriter.Write(integration, plan, contentHandling, references));
        });
    }

    private static IntegrationPlan Plan(CorsModel cors, ResponseHeaders headers)
    {
        var template = CorsTemplate.Emit(cors);
        return new()
        {
            Type = "mock",
            RequestTemplate = "{\"statusCode\":204}",
            Responses =
            [
                new()
                {
                    Pattern = "default",
                    Status = 204,
                    Headers = headers,
                    Template = template.Length == 0 ? null : template,
                    FileName = "response-204.vtl",
                },
            ],
            Documented = [new() { Status = 204, Description = "What a page may do", Headers = headers }],
        };
    }

    private static string Methods(IReadOnlyCollection<ApiOperation> path, List<ApiOperation> open)
    {
        // [HttpAny] does not serve a method for which the path has an operation of its own.
        var closed = path.Where(operation => operation.Cors is null).Select(operation => operation.HttpMethod);
        return string.Join(",", open.Exists(operation => operation.HttpMethod == "ANY")
            ? AnyMethod.Except(closed, StringComparer.Ordinal)
            : open.Select(operation => operation.HttpMethod).Concat(["OPTIONS"]).OrderBy(method => method, StringComparer.Ordinal));
    }

    private static string Headers(ApiModel api, List<ApiOperation> open) => string.Join(",", open
        .SelectMany(operation => operation.Parameters.Items)
        .Where(parameter => parameter.Source == ParameterSource.Header)
        .Select(parameter => parameter.WireName)
        .Concat(open.SelectMany(operation => SecurityHeaders.Of(api, operation.Security)))
        .Concat(["content-type"])
        .Concat(open.SelectMany(operation => operation.Cors!.AllowHeaders.Items))
        .Select(name => name.ToLowerInvariant())
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal));
}
