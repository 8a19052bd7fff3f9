using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>The <c>Auth</c> of an API of SAM, and of its events.</summary>
internal sealed class SamAuth(JsonPlace? auth)
{
    private const string ApiKey = "api_key";
    private const string Iam = "AWS_IAM";

    private IEnumerable<KeyValuePair<string, JsonPlace>> Authorizers
        => auth?.Find("Authorizers") is { IsObject: true, IsCall: false } authorizers ? authorizers.Members() : [];

    /// <summary>Returns whether SAM writes a security scheme of this name.</summary>
    public bool Declares(string name) => name is ApiKey or Iam || Authorizers.Any(authorizer => authorizer.Key == name);

    /// <summary>Writes the security schemes.</summary>
    public void WriteSchemes(TreeWriter tree, JsonPlace origin)
    {
        tree.Name(ApiKey);
        tree.StartObject(origin);
        AuthorizerWriter.Scheme(tree, origin, "x-api-key");
        tree.End();
        tree.Name(Iam);
        tree.StartObject(origin);
        AuthorizerWriter.Scheme(tree, origin, "Authorization");
        tree.Name("x-amazon-apigateway-authtype");
        tree.Text("awsSigv4", origin);
        tree.End();
        foreach (var (name, authorizer) in Authorizers)
        {
            tree.Name(name);
            Write(tree, authorizer);
        }
    }

    /// <summary>Writes the <c>security</c> of an operation.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="own">The <c>Auth</c> of the event, or null if it has none.</param>
    /// <param name="origin">The place of the operation.</param>
    public void WriteSecurity(TreeWriter tree, JsonPlace? own, JsonPlace origin)
    {
        var name = own?.Find("Authorizer")?.KnownText ?? auth?.Find("DefaultAuthorizer")?.KnownText;
        var isKey = (own?.Find("ApiKeyRequired") ?? auth?.Find("ApiKeyRequired"))?.Flag() == true;
        if (name is not (null or "NONE" or Iam) && !Declares(name))
        {
            throw (own ?? auth)!.Value.Error($"'{name}' is not among the Authorizers of the API. Declare it there, or correct the name.");
        }

        tree.Name("security");
        tree.StartList(own ?? origin);
        if (name is not (null or "NONE") || isKey)
        {
            tree.StartObject(own ?? origin);
            if (name is not (null or "NONE"))
            {
                tree.Name(name);
                if (own?.Find("AuthorizationScopes") is { } scopes)
                {
                    tree.Copy(scopes);
                }
                else
                {
                    tree.StartList(origin);
                    tree.End();
                }
            }

            if (isKey)
            {
                tree.Name(ApiKey);
                tree.StartList(origin);
                tree.End();
            }

            tree.End();
        }

        tree.End();
    }

    // SAM reads the token from the header Authorization unless Identity names another one.
    private static void Write(TreeWriter tree, JsonPlace authorizer)
    {
        var identity = authorizer.Find("Identity");
        var isRequest = authorizer.Find("FunctionPayloadType")?.KnownText?.Equals("REQUEST", StringComparison.OrdinalIgnoreCase) == true;
        var isPool = authorizer.Find("UserPoolArn") is not null;
        tree.StartObject(authorizer);
        AuthorizerWriter.Scheme(tree, authorizer, isRequest ? "Unused" : identity?.Find("Header")?.KnownText ?? "Authorization");
        tree.Name("x-amazon-apigateway-authorizer");
        tree.StartObject(authorizer);
        tree.Name("type");
        tree.Text(isPool ? "cognito_user_pools" : isRequest ? "request" : "token", authorizer);
        if (!isPool)
        {
            tree.Name("authorizerUri");
            tree.Text(FunctionAddress.Of(authorizer.Member("FunctionArn").Text()), authorizer);
        }

        if (isRequest)
        {
            tree.Name("identitySource");
            tree.Text(string.Join(", ", Sources(identity)), authorizer);
        }

        tree.Copy("identityValidationExpression", identity?.Find("ValidationExpression"));
        tree.Copy("authorizerResultTtlInSeconds", identity?.Find("ReauthorizeEvery"));
        tree.End();
        tree.End();
    }

    private static IEnumerable<string> Sources(JsonPlace? identity)
    {
        (string Property, string Start)[] kinds =
        [
            ("Headers", "method.request.header."), ("QueryStrings", "method.request.querystring."), ("StageVariables", "stageVariables."),
            ("Context", "context."),
        ];
        foreach (var (property, start) in kinds)
        {
            foreach (var name in identity?.Find(property)?.Items() ?? [])
            {
                yield return start + name.Text();
            }
        }
    }
}
