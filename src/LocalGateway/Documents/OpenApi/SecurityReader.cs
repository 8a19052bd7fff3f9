using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads what operations require of their callers. What it does not know is an error, so that no operation is open by mistake.</summary>
internal sealed class SecurityReader(JsonPlace root, DocumentFindings findings)
{
    private readonly Dictionary<string, AuthorizerSettings> _authorizers = new(StringComparer.Ordinal);

    /// <returns>Null if everybody may call the operation.</returns>
    public MethodAccess? Read(JsonPlace operation)
    {
        var access = new MethodAccess { IsIam = findings.Read(operation, IsIam, otherwise: false) };

        // The document's own security counts for operations without one. This is recorded (authorizationType CUSTOM), although the guide says otherwise.
        foreach (var requirement in findings.Items(operation.Find("security") ?? root.Find("security")))
        {
            foreach (var (name, scopes) in findings.Members(requirement))
            {
                var before = access;
                access = findings.Read(scopes, place => Add(before, name, place), before);
            }
        }

        return access == new MethodAccess() ? null : access;
    }

    /// <summary>Reads all authorizers, including those that no operation names, because an import makes all of them.</summary>
    public static void CheckAuthorizers(JsonPlace root, DocumentFindings findings)
    {
        foreach (var (name, scheme) in findings.Members(root.Find("components")?.Find("securitySchemes")))
        {
            findings.Read(scheme.Find("x-amazon-apigateway-authorizer"), place => AuthorizerReader.Read(name, scheme, place, findings), null);
        }
    }

    private MethodAccess Add(MethodAccess access, string name, JsonPlace scopes)
    {
        var schemes = root.Find("components")?.Find("securitySchemes");
        if (schemes?.Find(name) is not { } scheme)
        {
            var refusal = scopes.Error(
                IsAdded(name, schemes) ? Refusal.OnlyHere : Refusal.ByAws,
                $"'{name}' is not in components.securitySchemes. Declare it there, or correct the name.");
            findings.Ignore(
                $"security {name}",
                refusal,
                scopes,
                $"'{name}' is ignored, so everybody may call the operation: the document declares no such scheme (unconfirmed).");
            return access;
        }

        if (scheme.Find("x-amazon-apigateway-authorizer") is { } authorizer)
        {
            var settings = Authorizer(name, scheme, authorizer);
            if (access.Authorizer is { } other && other.Name != name)
            {
                var refusal = scopes.Error($"a method has one authorizer; this one has '{other.Name}' and '{name}'.");
                findings.Ignore(
                    "authorizers", refusal, scopes, $"'{name}' is ignored: a method has one authorizer, and this one has '{other.Name}' (unconfirmed).");
                return access;
            }

            return access with { Authorizer = settings, Scopes = [.. scopes.Items().Select(scope => scope.Text())] };
        }

        if (scheme.Find("x-amazon-apigateway-authtype") is { } type && type.Text().Equals("awsSigv4", StringComparison.OrdinalIgnoreCase))
        {
            return access with { IsIam = true };
        }

        if (scheme.Find("type")?.Text() == "apiKey" && scheme.Find("name")?.Text().Equals("x-api-key", StringComparison.OrdinalIgnoreCase) == true)
        {
            return access with { RequiresApiKey = true };
        }

        var unknown = scheme.Error(
            "this is neither an authorizer (x-amazon-apigateway-authorizer), nor awsSigv4 (x-amazon-apigateway-authtype), "
            + "nor an API key (type apiKey, name x-api-key). An operation that needs it is not served without.");
        findings.Ignore(
            $"security {name}",
            unknown,
            scheme,
            $"'{name}' is ignored, so everybody may call the operations that name it: API Gateway knows authorizers (x-amazon-apigateway-authorizer), "
            + "awsSigv4 (x-amazon-apigateway-authtype) and the API key x-api-key only.");
        return access;
    }

    // Another tool may add schemes: SAM does, and an intrinsic function can.
    private bool IsAdded(string name, JsonPlace? schemes)
        => findings.AddedSchemes.Contains(name) || Intrinsic.HasPlaceholder(name)
            || schemes is { IsUnknown: true } || root.Find("components") is { IsUnknown: true };

    private static bool IsIam(JsonPlace operation)
        => operation.Find("x-amazon-apigateway-auth")?.Find("type") is { } type
            && (type.Text().ToUpperInvariant() switch
            {
                "NONE" => false,
                "AWS_IAM" => true,
                _ => throw type.Error($"'{type.Text()}' is not a type of authorization; they are NONE and AWS_IAM."),
            });

    private AuthorizerSettings Authorizer(string name, JsonPlace scheme, JsonPlace place)
    {
        if (!_authorizers.TryGetValue(name, out var settings))
        {
            _authorizers.Add(name, settings = AuthorizerReader.Read(name, scheme, place, findings));
        }

        return settings;
    }
}
