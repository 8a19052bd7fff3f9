using System.Globalization;
using System.Text.Json;
using Sluice.Contract;

namespace Sluice.LocalGateway.Linting;

/// <summary>Finds more resources or authorizers than AWS's default quotas allow. AWS raises these on request, so each is a remark and not an error.</summary>
internal static class QuotaLint
{
    /// <summary>A sentence for each quota.</summary>
    public static List<string> Check(JsonElement root)
    {
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

    private static int Resources(JsonElement root) =>
        ResourceTree.Count(LintJson.Members(root, "paths").Select(path => path.Name.Split('/', StringSplitOptions.RemoveEmptyEntries)));

    private static int Authorizers(JsonElement root) =>
        LintJson.Members(LintJson.Child(root, "components"), "securitySchemes")
            .Count(scheme => LintJson.Child(scheme.Value, "x-amazon-apigateway-authorizer").ValueKind != JsonValueKind.Undefined);
}
