using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes the operation OPTIONS that SAM makes for the <c>Cors</c> of an API.</summary>
internal static class SamCors
{
    private const string AllMethods = "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT";

    /// <param name="tree">The document.</param>
    /// <param name="cors">The setting: a text with the origin, or an object.</param>
    /// <param name="methods">The operations of the path.</param>
    public static void Write(TreeWriter tree, JsonPlace cors, IEnumerable<string> methods)
    {
        var headers = Headers(cors, methods).ToList();
        tree.StartObject(cors);
        Name(tree, "responses", cors);
        Name(tree, "200", cors);
        Name(tree, "headers", cors);
        foreach (var (header, _) in headers)
        {
            Name(tree, header, cors);
            tree.End();
        }

        tree.End();
        tree.End();
        tree.End();
        Name(tree, "x-amazon-apigateway-integration", cors);
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
        Name(tree, "responseParameters", cors);
        foreach (var (header, value) in headers)
        {
            tree.Name($"method.response.header.{header}");
            tree.Text(value, cors);
        }

        tree.End();
        tree.End();
        tree.End();
        tree.End();
        tree.End();
    }

    private static IEnumerable<(string Header, string Value)> Headers(JsonPlace cors, IEnumerable<string> methods)
    {
        if (!cors.IsObject)
        {
            yield return ("Access-Control-Allow-Origin", cors.Text());
        }
        else
        {
            yield return ("Access-Control-Allow-Origin", cors.Find("AllowOrigin")?.Text() ?? "'*'");
        }

        yield return ("Access-Control-Allow-Methods", cors.Find("AllowMethods")?.Text() ?? $"'{Allowed(methods)}'");
        foreach (var (property, header) in new[] { ("AllowHeaders", "Access-Control-Allow-Headers"), ("MaxAge", "Access-Control-Max-Age") })
        {
            if (cors.Find(property) is { } value)
            {
                yield return (header, value.Text());
            }
        }

        if (cors.Find("AllowCredentials")?.Flag() == true)
        {
            yield return ("Access-Control-Allow-Credentials", "'true'");
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
