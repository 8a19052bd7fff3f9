using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Security;

/// <summary>
/// Writes the security schemes and the security requirements of operations. API Gateway expects the type <c>apiKey</c> for all schemes, and no
/// requirement at the root of the document.
/// </summary>
internal sealed class SecuritySchemes(ApiModel api)
{
    private const string Iam = "sigv4";
    private const string Key = "api_key";

    private readonly IReadOnlyList<AuthorizerModel> _authorizers =
        [.. api.Settings.Authorizers.Items.Where(authorizer => api.Operations.Items.Any(operation => operation.Security?.Authorizer == authorizer.Name))];

    private readonly bool _usesIam = api.Operations.Items.Any(operation => operation.Security?.Authorizer == AuthorizerModel.Iam);
    private readonly bool _usesKeys = api.Operations.Items.Any(operation => operation.Security?.NeedsKey == true);

    /// <summary>Writes the member of the document's components, if there is any scheme.</summary>
    public void Write(DocumentWriter json, IReferences references)
    {
        if (_authorizers.Count == 0 && !_usesIam && !_usesKeys)
        {
            return;
        }

        json.Object("securitySchemes", schemes =>
        {
            foreach (var authorizer in _authorizers)
            {
                schemes.Object(authorizer.Name, scheme => WriteAuthorizer(scheme, authorizer, references));
            }

            if (_usesKeys)
            {
                schemes.Object(Key, scheme => WriteHead(scheme, "x-api-key"));
            }

            if (_usesIam)
            {
                schemes.Object(Iam, scheme =>
                {
                    WriteHead(scheme, "Authorization");
                    scheme.String("x-amazon-apigateway-authtype", "awsSigv4");
                });
            }
        });
    }

    /// <summary>Writes the member of an operation. If it needs an authorizer and an API key, API Gateway expects two separate requirements.</summary>
    public static void Write(DocumentWriter json, OperationModel operation)
    {
        if (operation.Security is not { } security)
        {
            return;
        }

        json.Array("security", all =>
        {
            if (security.Authorizer is { } name)
            {
                all.ObjectItem(one => one.Strings(name == AuthorizerModel.Iam ? Iam : name, security.Scopes.Items));
            }

            if (security.NeedsKey)
            {
                all.ObjectItem(one => one.Strings(Key, []));
            }
        });
    }

    private void WriteAuthorizer(DocumentWriter json, AuthorizerModel authorizer, IReferences references)
    {
        // The name is not used if there are several identity sources, or if the only one is not a header.
        var header = authorizer.Type != "request" ? authorizer.Header
            : authorizer.Sources.Count == 1 && authorizer.Sources[0].StartsWith("method.request.header.", StringComparison.Ordinal)
                ? authorizer.Sources[0].Substring("method.request.header.".Length)
            : "Unused";
        WriteHead(json, header);
        json.String("x-amazon-apigateway-authtype", authorizer.FunctionId is null ? authorizer.Type : "custom");
        json.Object("x-amazon-apigateway-authorizer", item =>
        {
            item.String("type", authorizer.Type);
            if (authorizer.FunctionId is null)
            {
                item.Array("providerARNs", arns =>
                {
                    foreach (var arn in authorizer.UserPoolArns)
                    {
                        references.WriteTextItem(arns, arn);
                    }
                });
            }
            else
            {
                references.WriteFunction(item, "authorizerUri", api.Functions.Items.First(function => function.LogicalId == authorizer.FunctionId));
            }

            if (authorizer.Sources.Count > 0)
            {
                item.String("identitySource", string.Join(", ", authorizer.Sources.Items));
            }

            item.OptionalString("identityValidationExpression", authorizer.Pattern);
            item.Number("authorizerResultTtlInSeconds", authorizer.Ttl);
        });
    }

    private static void WriteHead(DocumentWriter json, string header)
    {
        json.String("type", "apiKey");
        json.String("name", header);
        json.String("in", "header");
    }
}
