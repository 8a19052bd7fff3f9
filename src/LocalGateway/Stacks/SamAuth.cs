using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>The <c>Auth</c> of an API of SAM, and of its events.</summary>
internal sealed class SamAuth(JsonPlace? auth)
{
    private const string NoApiKey = "api_key_false";
    private const string Iam = "AWS_IAM";
    private const string None = "NONE";

    private IEnumerable<KeyValuePair<string, JsonPlace>> Authorizers => JsonPlace.MembersOf(auth?.Find("Authorizers"));

    /// <summary>Returns whether SAM writes a security scheme of this name.</summary>
    public bool Declares(string name) => name is SecurityWriter.ApiKey or Iam || Authorizers.Any(authorizer => authorizer.Key == name);

    /// <summary>Writes the security schemes.</summary>
    public void WriteSchemes(TreeWriter tree, JsonPlace origin)
    {
        SecurityWriter.WriteCommonSchemes(tree, origin, Iam);
        foreach (var (name, authorizer) in Authorizers)
        {
            tree.Name(name);
            Write(tree, authorizer);
        }
    }

    /// <summary>
    /// Writes the <c>security</c> of an operation as SAM merges it: its own one, the <c>Auth</c> of its event, and the defaults of the API.
    /// </summary>
    /// <param name="tree">The document.</param>
    /// <param name="method">The name of the operation in its path.</param>
    /// <param name="operation">The operation, or what it is made from.</param>
    /// <param name="own">The <c>Auth</c> of the event, or null if it has none.</param>
    public void WriteSecurity(TreeWriter tree, string method, JsonPlace operation, JsonPlace? own)
    {
        var written = operation.Find("security");
        var requirements = written?.Items().ToList() ?? [];
        var name = AuthorizerOf(method, requirements, own);
        var isKey = IsKey(method, requirements, own);
        if (written is null && name is null && !isKey && own?.Find("Authorizer") is null && own?.Find("ApiKeyRequired") is null)
        {
            return;
        }

        tree.Name("security");
        tree.StartList(written ?? operation);
        foreach (var requirement in requirements)
        {
            tree.Copy(requirement);
        }

        if (name is not null)
        {
            SecurityWriter.WriteRequirement(tree, name, operation, own?.Find("AuthorizationScopes") ?? ScopesOf(name));
        }

        if (isKey)
        {
            SecurityWriter.WriteRequirement(tree, SecurityWriter.ApiKey, operation);
        }

        tree.End();
    }

    // NONE opens an operation, but only where the API has a default. An authorizer of the operation counts in place of the default.
    private string? AuthorizerOf(string method, List<JsonPlace> requirements, JsonPlace? own)
    {
        var name = own?.Find("Authorizer")?.KnownText;
        var standard = IsFor(method, "AddDefaultAuthorizerToCorsPreflight") ? auth?.Find("DefaultAuthorizer")?.KnownText : null;
        if ((name ?? standard) is { } used and not None and not Iam && !Declares(used))
        {
            throw (own?.Find("Authorizer") ?? auth?.Find("DefaultAuthorizer") ?? own ?? auth)!.Value.Error(
                $"'{used}' is not among the Authorizers of the API. Declare it there, or correct the name.");
        }

        var isOpen = requirements.RemoveAll(static requirement => requirement.Find(None) is not null) > 0 || name == None;
        if (isOpen && standard is not null)
        {
            requirements.RemoveAll(IsAuthorizer);
        }

        return name is not (null or None) ? name : isOpen || requirements.Exists(IsAuthorizer) ? null : standard;
    }

    private bool IsKey(string method, List<JsonPlace> requirements, JsonPlace? own)
    {
        var ownKey = own?.Find("ApiKeyRequired")?.Flag();
        if (auth?.Find("ApiKeyRequired")?.Flag() != true)
        {
            return ownKey == true;
        }

        var isOpen = requirements.Exists(static requirement => requirement.Find(NoApiKey) is not null) || ownKey == false;
        requirements.RemoveAll(static requirement => requirement.Find(SecurityWriter.ApiKey) is not null || requirement.Find(NoApiKey) is not null);
        return !isOpen && IsFor(method, "AddApiKeyRequiredToCorsPreflight");
    }

    // Without the switch, SAM protects the preflights, too.
    private bool IsFor(string method, string preflightSwitch) => method != "options" || auth?.Find(preflightSwitch)?.Flag() != false;

    private bool IsAuthorizer(JsonPlace requirement)
        => requirement.Find(Iam) is not null || Authorizers.Any(authorizer => requirement.Find(authorizer.Key) is not null);

    private JsonPlace? ScopesOf(string name) => auth?.Find("Authorizers")?.Find(name)?.Find("AuthorizationScopes");

    // SAM reads the token from the header Authorization unless Identity names another one.
    private static void Write(TreeWriter tree, JsonPlace authorizer)
    {
        var identity = authorizer.Find("Identity");
        string[] sources = [.. Sources(identity)];
        var isRequest = IsRequest(authorizer, identity, sources);
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

        if (isRequest && sources.Length > 0)
        {
            tree.Name("identitySource");
            tree.Text(string.Join(", ", sources), authorizer);
        }

        tree.Copy("identityValidationExpression", identity?.Find("ValidationExpression"));
        tree.Copy("authorizerResultTtlInSeconds", identity?.Find("ReauthorizeEvery"));
        tree.End();
        tree.End();
    }

    // SAM refuses the rest (samtranslator/model/apigateway.py, ApiGatewayAuthorizer).
    private static bool IsRequest(JsonPlace authorizer, JsonPlace? identity, string[] sources)
    {
        if (authorizer.Find("FunctionPayloadType") is not { IsUnknown: false } type)
        {
            return false;
        }

        if (type.KnownText is not ("REQUEST" or "TOKEN"))
        {
            throw type.Error(Refusal.ByAws, $"'{type.Text()}' is not a type of payload; they are TOKEN and REQUEST.");
        }

        if (type.KnownText == "REQUEST" && sources.Length == 0 && identity?.Find("ReauthorizeEvery")?.KnownText != "0")
        {
            throw (identity ?? authorizer).Error(
                Refusal.ByAws,
                "an authorizer with the payload REQUEST needs Identity with at least one of Headers, QueryStrings, StageVariables and Context, "
                + "each a list of names.");
        }

        return type.KnownText == "REQUEST";
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
