using System.Globalization;
using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Documents;
using Sluice.LocalGateway.Documents.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>What exceeds a quota that AWS raises on request: it may be right, so it is a remark and no error.</summary>
internal static class QuotaLint
{
    /// <summary>A sentence for each quota.</summary>
    public static IReadOnlyList<string> Check(byte[] document)
    {
        JsonElement root;
        try
        {
            root = JsonFile.Parse(document, "openapi.json").Value;
        }
        catch (DocumentException)
        {
            // The document's own check says what is wrong with it.
            return [];
        }

        var remarks = new List<string>();
        Compare(remarks, Resources(root), ApiQuotas.Resources, "resources");
        Compare(remarks, Authorizers(root), ApiQuotas.Authorizers, "authorizers");
        return remarks;
    }

    private static void Compare(List<string> remarks, int count, int quota, string what)
    {
        if (count > quota)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"the API has {count} {what}, and API Gateway takes {quota} unless AWS has raised the quota of your account."));
        }
    }

    private static int Resources(JsonElement root)
    {
        // The root is a resource, too.
        var resources = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var path in LintJson.Members(root, "paths"))
        {
            var parent = "";
            foreach (var segment in path.Name.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                parent += "/" + segment;
                resources.Add(parent);
            }
        }

        return resources.Count;
    }

    private static int Authorizers(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("components", out var components)
            ? LintJson.Members(components, "securitySchemes").Count(s => s.Value.ValueKind == JsonValueKind.Object && s.Value.TryGetProperty("x-amazon-apigateway-authorizer", out _))
            : 0;
}
