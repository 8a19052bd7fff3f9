using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>
/// Writes the security schemes and the requirements of operations. A request authorizer with several identity sources has a scheme for each. All
/// schemes of a requirement apply together, as API Gateway checks an authorizer and an API key.
/// </summary>
internal sealed class ClientSecurity(ApiModel api)
{
    private const string Iam = "sigv4";
    private const string Key = "api_key";

    /// <summary>Writes the member of the document's components, if an operation needs any scheme.</summary>
    public void Write(DocumentWriter json)
    {
        var schemes = new SortedDictionary<string, ClientScheme>(StringComparer.Ordinal);
        foreach (var scheme in api.Operations.Items.SelectMany(Schemes))
        {
            schemes[scheme.Name] = scheme;
        }

        if (schemes.Count > 0)
        {
            json.Object("securitySchemes", all =>
            {
                foreach (var scheme in schemes.Values)
                {
                    all.Object(scheme.Name, scheme.Write);
                }
            });
        }
    }

    /// <summary>Writes the member of an operation.</summary>
    public void Write(DocumentWriter json, OperationModel operation)
    {
        var schemes = Schemes(operation).ToList();
        if (schemes.Count > 0)
        {
            json.Array("security", all => all.ObjectItem(one =>
            {
                foreach (var scheme in schemes)
                {
                    one.Strings(scheme.Name, scheme.IsBearer ? operation.Security!.Scopes.Items : []);
                }
            }));
        }
    }

    private IEnumerable<ClientScheme> Schemes(OperationModel operation)
    {
        if (operation.Security is not { } security)
        {
            return [];
        }

        var schemes = security.Authorizer == AuthorizerModel.Iam
            ? [new(Iam, "header", "Authorization", "A signature of the request by AWS Signature Version 4")]
            : api.Settings.Authorizers.Items.Where(authorizer => authorizer.Name == security.Authorizer).SelectMany(Schemes);
        return security.NeedsKey ? schemes.Append(new(Key, "header", "x-api-key", "An API key of a usage plan")) : schemes;
    }

    private static IEnumerable<ClientScheme> Schemes(AuthorizerModel authorizer)
    {
        if (authorizer.Type != "request")
        {
            var isBearer = authorizer.Header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
                && (authorizer.FunctionId is null || authorizer.Pattern?.TrimStart('^').StartsWith("Bearer", StringComparison.Ordinal) == true);
            var description = authorizer.FunctionId is null ? "A token of the user pool" : null;
            return [new(authorizer.Name, "header", authorizer.Header, description) { IsBearer = isBearer }];
        }

        var sources = authorizer.Sources.Items.Select(ClientScheme.Place).Where(place => place is not null).Select(place => place!.Value).ToList();

        // Without an identity source that a client sends, the authorizer reads what it needs from the request.
        return sources.Count == 0
            ? [new(authorizer.Name, "header", "Authorization", "The authorizer reads the whole request. What it needs is up to its code")]
            : sources.Select(place => new ClientScheme(sources.Count == 1 ? authorizer.Name : authorizer.Name + "_" + place.Name, place.In, place.Name));
    }
}
