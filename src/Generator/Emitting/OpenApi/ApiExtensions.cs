using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the extensions of the document that apply to the whole API.</summary>
internal static class ApiExtensions
{
    public static void Write(DocumentWriter json, ApiModel api, IReadOnlyList<string> binaryMediaTypes, IReferences references)
    {
        var settings = api.Settings;
        if (binaryMediaTypes.Count > 0)
        {
            json.Strings("x-amazon-apigateway-binary-media-types", binaryMediaTypes);
        }

        references.WriteCompression(json, settings.MinimumCompressionSize);
        references.WriteTls(json, settings);

        if (api.Operations.Items.Any(operation => operation.Security?.NeedsKey == true))
        {
            json.String("x-amazon-apigateway-api-key-source", "HEADER");
        }

        if (settings.Policy is not null)
        {
            json.Raw("x-amazon-apigateway-policy", settings.Policy);
        }
    }

    /// <summary>
    /// Returns the binary media types: those that the user names, those that operations take as bytes, and those of bytes that a proxy integration
    /// sends in base64.
    /// </summary>
    public static IReadOnlyList<string> BinaryMediaTypes(ApiModel api) =>
    [
        .. api.Settings.BinaryMediaTypes.Items
            .Concat(api.Operations.Items.Where(RequestBody.IsBinary).SelectMany(operation => RequestBody.MediaTypes(operation).Items))
            .Concat(api.Operations.Items.Where(o => o.IsProxy && o.Result.Form == ResultForm.Binary).Select(o => o.Result.MediaType!))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(type => type, StringComparer.Ordinal),
    ];

    /// <summary>Writes the cache key parameters of an operation: all parameters that it takes from the path, the query string and headers.</summary>
    public static void WriteCacheKeys(DocumentWriter json, OperationModel operation)
    {
        if (operation.MethodSettings?.CacheSeconds is null)
        {
            return;
        }

        var keys = operation.Parameters.Items
            .Where(parameter => parameter.Source is ParameterSource.Path or ParameterSource.Query or ParameterSource.Header)
            .Select(parameter => "method.request." + Place(parameter.Source) + "." + parameter.WireName)
            .Concat(CookieKey(operation))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(key => key, StringComparer.Ordinal)
            .ToList();
        if (keys.Count > 0)
        {
            json.Strings("cacheKeyParameters", keys);
        }
    }

    // All cookies are one header. A user's response must not be cached for another one.
    private static IEnumerable<string> CookieKey(OperationModel operation) =>
        operation.TakesCookies
        && !operation.Parameters.Items.Any(p => p.Source == ParameterSource.Header && p.WireName.Equals("cookie", StringComparison.OrdinalIgnoreCase))
            ? ["method.request.header.Cookie"]
            : [];

    private static string Place(ParameterSource source) => source switch
    {
        ParameterSource.Path => "path",
        ParameterSource.Query => "querystring",
        _ => "header",
    };
}
