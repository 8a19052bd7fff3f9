using System.Globalization;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Emitting.Security;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>A path's answer to a browser that asks before it calls: constant, and without a function.</summary>
internal static class Preflight
{
    private const string AnyMethod = "GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS";

    /// <param name="json">Inside the path.</param>
    /// <param name="api">An API with CORS.</param>
    /// <param name="common">The headers of every response.</param>
    /// <param name="operations">The path's operations.</param>
    public static void Write(JsonWriter json, ApiModel api, ResponseHeaders common, IReadOnlyCollection<OperationModel> operations)
    {
        var cors = api.Cors!;
        // Who answers OPTIONS in code means it.
        if (operations.Any(operation => operation.HttpMethod == "OPTIONS"))
        {
            return;
        }

        var headers = common.With(
            ("Access-Control-Allow-Methods", Methods(operations)),
            ("Access-Control-Allow-Headers", Headers(api, cors, operations)),
            ("Access-Control-Max-Age", cors.MaxAge.ToString(CultureInfo.InvariantCulture)));
        json.Object("options", item =>
        {
            item.Strings("tags", ["CORS"]);
            Parameters.Write(item, operations.First().Route, EquatableArray<ParameterModel>.Empty, EquatableArray<NamedTypeModel>.Empty);
            item.Object("responses", responses => responses.Object("204", response =>
            {
                response.String("description", "What a page may do");
                headers.WriteDeclarations(response);
            }));
            item.Object("x-amazon-apigateway-integration", integration =>
            {
                integration.String("type", "mock");
                integration.OptionalString("contentHandling", ApiExtensions.ContentHandling(api));
                integration.String("passthroughBehavior", "never");
                integration.Object("requestTemplates", templates => templates.String("application/json", "{\"statusCode\":204}"));
                integration.Object("responses", responses => responses.Object("default", response =>
                {
                    response.String("statusCode", "204");
                    headers.WriteParameters(response, "method.response.header.");
                    if (CorsTemplate.Emit(cors) is { Length: > 0 } template)
                    {
                        response.Object("responseTemplates", templates => templates.String("application/json", template));
                    }
                }));
            });
        });
    }

    private static string Methods(IReadOnlyCollection<OperationModel> operations) =>
        operations.Any(operation => operation.HttpMethod == "ANY") ? AnyMethod
        : string.Join(",", operations.Select(operation => operation.HttpMethod).Concat(["OPTIONS"]).OrderBy(method => method, StringComparer.Ordinal));

    private static string Headers(ApiModel api, CorsModel cors, IReadOnlyCollection<OperationModel> operations) => string.Join(",", operations
        .SelectMany(operation => operation.Parameters.Items)
        .Where(parameter => parameter.Source == ParameterSource.Header)
        .Select(parameter => parameter.WireName)
        .Concat(operations.SelectMany(operation => SecurityHeaders.Of(api, operation.Security)))
        .Concat(["content-type"])
        .Concat(cors.AllowHeaders.Items)
        .Select(name => name.ToLowerInvariant())
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal));
}
