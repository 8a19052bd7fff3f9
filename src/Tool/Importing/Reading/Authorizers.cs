using Sluice.Contract;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;
using Sluice.Tool.Importing.Reading.Stacks;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes the authorizers: a class for each that is a function, and an attribute of the assembly for each user pool.</summary>
internal static class Authorizers
{
    /// <param name="scope">What the readers share.</param>
    /// <param name="used">The authorizers that operations name.</param>
    /// <param name="stack">The functions of the template.</param>
    /// <param name="resources">The resources of the template; null if the file is a document.</param>
    /// <param name="assembly">Receives the attributes of user pools.</param>
    /// <param name="functions">Receives the logical ids of the functions of authorizers.</param>
    public static IEnumerable<ImportedGroup> Read(
        ImportScope scope, IEnumerable<AuthorizerSettings> used, Stack stack, ApiStack? resources, List<ImportedAttribute> assembly,
        HashSet<string> functions)
    {
        foreach (var authorizer in used.DistinctBy(static one => one.Name))
        {
            var scheme = scope.Document.Find("components")?.Find("securitySchemes")?.Find(authorizer.Name);
            var settings = scheme?.Find("x-amazon-apigateway-authorizer");
            if (scheme is not { } place || settings is not { } given)
            {
                continue;
            }

            var ttl = (int)authorizer.Ttl.TotalSeconds;
            var header = place.TextOf("name") is { } name && name != "Unused" && ApiGatewayNames.IsParameter(name) ? name : "Authorization";
            if (authorizer.Kind == AuthorizerKind.Cognito)
            {
                var pools = given.Find("providerARNs") is { } arns
                    ? arns.Items().Select(arn => scope.Values.Text(arn, $"The user pool of '{authorizer.Name}'")) : [];
                var pool = ImportedAttribute.Of("assembly: CognitoAuthorizer", [scope.Authorizers.Of(authorizer.Name), .. pools]);
                assembly.Add(WithTtl(header == "Authorization" ? pool : pool.WithText("Header", header), ttl));
                continue;
            }

            var function = FunctionClass.Find(stack, FunctionClass.NameOf(authorizer.Uri));
            functions.Add(function?.LogicalId ?? "");
            yield return Function(scope, authorizer, function, new(FunctionClass.Attributes(scope, resources, function)), place) with
            {
                Methods = new([Check(WithTtl(Attribute(scope, authorizer, given, header), ttl))]),
            };
        }
    }

    private static ImportedAttribute WithTtl(ImportedAttribute attribute, int ttl) => ttl == 300 ? attribute : attribute.WithNumber("Ttl", ttl);

    private static ImportedAttribute Attribute(ImportScope scope, AuthorizerSettings authorizer, JsonPlace settings, string header)
    {
        var name = scope.Authorizers.Of(authorizer.Name);
        if (authorizer.Kind == AuthorizerKind.Token)
        {
            var token = ImportedAttribute.Of("TokenAuthorizer", name);
            token = header == "Authorization" ? token : token.WithText("Header", header);
            return settings.TextOf("identityValidationExpression") is { } pattern ? token.WithText("Pattern", pattern) : token;
        }

        var sources = (settings.TextOf("identitySource") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var request = ImportedAttribute.Of("RequestAuthorizer", name);
        var headers = Sources(sources, "method.request.header.");
        var queries = Sources(sources, "method.request.querystring.");
        request = headers.Count == 0 ? request : request.WithTexts("Headers", headers);
        return queries.Count == 0 ? request : request.WithTexts("Queries", queries);
    }

    private static List<string> Sources(string[] sources, string start)
        => [.. sources.Where(source => source.StartsWith(start, StringComparison.Ordinal)).Select(source => source[start.Length..])];

    private static ImportedGroup Function(
        ImportScope scope, AuthorizerSettings authorizer, FunctionSettings? function, ValueList<ImportedAttribute> attributes, JsonPlace place)
    {
        var name = scope.Authorizers.Of(authorizer.Name);
        scope.Note(place, $"the code of the function of the authorizer '{name}' is not imported. Write the method that decides who may call.");
        return new()
        {
            Name = scope.TypeNames.Pascal(function?.LogicalId ?? name + " Authorizer", "Authorizer"),
            IsFunction = true,
            Summary = "Decides who may call.",
            Attributes = attributes,
            Methods = ValueList<ImportedMethod>.Empty,
        };
    }

    private static ImportedMethod Check(ImportedAttribute attribute) => new()
    {
        Name = "Check",
        Attributes = new([attribute]),
        ReturnType = "AuthorizerResult",
        Parameters = new([new("request", "AuthorizerRequest", ValueList<ImportedAttribute>.Empty)]),
    };
}
