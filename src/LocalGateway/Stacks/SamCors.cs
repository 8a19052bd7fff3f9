using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes the operation OPTIONS that SAM makes for the <c>Cors</c> of an API.</summary>
internal static class SamCors
{
    private static readonly (string Property, string Header)[] Others =
    [
        ("AllowHeaders", "Access-Control-Allow-Headers"), ("MaxAge", "Access-Control-Max-Age"),
    ];

    private const string Everybody = "'*'";
    private const string AllMethods = "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT";

    /// <param name="tree">The document.</param>
    /// <param name="auth">The <c>Auth</c> of the API, which protects the preflight, too, unless it says otherwise.</param>
    /// <param name="cors">The setting: a text with the origin, or an object.</param>
    /// <param name="methods">The operations of the path.</param>
    public static void Write(TreeWriter tree, SamAuth auth, JsonPlace cors, IEnumerable<string> methods)
    {
        var headers = Headers(cors, methods).ToList();
        tree.StartObject(cors);
        auth.WriteSecurity(tree, "options", cors, own: null);
        Name(tree, "responses", cors);
        Name(tree, "200", cors);
        Name(tree, "headers", cors);
        foreach (var (header, _, _) in headers)
        {
            Name(tree, header, cors);
            tree.End();
        }

        tree.End();
        tree.End();
        tree.End();
        Name(tree, DocumentKeys.Integration, cors);
        tree.Name("type");
        tree.Text("mock", cors);
        Name(tree, "requestTemplates", cors);
        tree.Name("application/json");
        tree.Text("{\n  \"statusCode\" : 200\n}\n", cors);
        tree.End();
        Name(tree, "responses", cors);
        Name(tree, "default", cors);
        tree.Name("statusCode");
        tree.Text("200", cors);
        Name(tree, "responseTemplates", cors);
        tree.Name("application/json");
        tree.Text("{}\n", cors);
        tree.End();
        Name(tree, "responseParameters", cors);
        foreach (var (header, value, given) in headers)
        {
            tree.Name($"method.response.header.{header}");
            if (given is { } place)
            {
                tree.Copy(place);
            }
            else
            {
                tree.Text(value, cors);
            }
        }

        tree.End();
        tree.End();
        tree.End();
        tree.End();
        tree.End();
    }

    // A value that is no text is copied as it is, because an import drops its mapping with a warning.
    private static IEnumerable<(string Header, string Value, JsonPlace? Given)> Headers(JsonPlace cors, IEnumerable<string> methods)
    {
        yield return ("Access-Control-Allow-Origin", Everybody, cors.IsObject ? cors.Find("AllowOrigin") : cors);
        yield return ("Access-Control-Allow-Methods", $"'{Allowed(methods)}'", cors.Find("AllowMethods"));
        foreach (var (property, header) in Others)
        {
            if (cors.Find(property) is { } value)
            {
                yield return (header, "", value);
            }
        }

        // SAM takes a switch only. A text, such as "'true'", has no effect.
        if (cors.Find("AllowCredentials") is { Value.ValueKind: JsonValueKind.True } credentials)
        {
            if ((cors.Find("AllowOrigin")?.KnownText ?? Everybody) == Everybody)
            {
                throw credentials.Error(
                    Refusal.ByAws,
                    "Unable to add Cors configuration because 'AllowCredentials' can not be true when 'AllowOrigin' is \"'*'\" or not set. "
                    + "Name the origin in 'AllowOrigin', or remove 'AllowCredentials'.");
            }

            yield return ("Access-Control-Allow-Credentials", "'true'", null);
        }
    }

    private static string Allowed(IEnumerable<string> methods)
    {
        var names = methods.ToList();
        return names.Exists(static name => name.StartsWith("x-", StringComparison.Ordinal))
            ? AllMethods
            : string.Join(',', names.Select(static name => name.ToUpperInvariant()).Append("OPTIONS").Order(StringComparer.Ordinal));
    }

    private static void Name(TreeWriter tree, string name, JsonPlace origin)
    {
        tree.Name(name);
        tree.StartObject(origin);
    }
}
