using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes what an operation requires of its callers.</summary>
internal static class SecurityWriter
{
    /// <summary>The name of the security scheme of API keys.</summary>
    public const string ApiKey = "api_key";

    /// <summary>Writes the security schemes that an operation can name beside authorizers.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="origin">The place of the API.</param>
    /// <param name="iam">The name of the scheme of IAM.</param>
    public static void WriteCommonSchemes(TreeWriter tree, JsonPlace origin, string iam)
    {
        tree.Name(ApiKey);
        tree.StartObject(origin);
        AuthorizerWriter.Scheme(tree, origin, "x-api-key");
        tree.End();
        tree.Name(iam);
        tree.StartObject(origin);
        AuthorizerWriter.Scheme(tree, origin, "Authorization");
        tree.Name("x-amazon-apigateway-authtype");
        tree.Text("awsSigv4", origin);
        tree.End();
    }

    /// <summary>Writes an item of the <c>security</c> of an operation.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="name">The name of the scheme.</param>
    /// <param name="origin">The place of the item.</param>
    /// <param name="scopes">The scopes of the scheme, or null if it has none.</param>
    public static void WriteRequirement(TreeWriter tree, string name, JsonPlace origin, JsonPlace? scopes = null)
    {
        tree.StartObject(origin);
        tree.Name(name);
        if (scopes is { } given)
        {
            tree.Copy(given);
        }
        else
        {
            tree.StartList(origin);
            tree.End();
        }

        tree.End();
    }
}
