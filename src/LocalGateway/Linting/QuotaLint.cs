using System.Globalization;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Finds more resources or authorizers than AWS's default quotas allow. AWS raises these on request, so each is a remark and not an error.</summary>
internal static class QuotaLint
{
    /// <summary>Returns one sentence for each quota that is exceeded.</summary>
    /// <param name="root">The document.</param>
    /// <param name="findings">The findings of the document.</param>
    /// <param name="resources">The quota of resources of one API.</param>
    public static List<string> Check(JsonPlace root, DocumentFindings findings, int resources)
    {
        var remarks = new List<string>();
        var paths = findings.Paths(root.Find("paths")).Select(path => path.Key.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var schemes = findings.Members(root.Find("components")?.Find("securitySchemes"));
        Compare(remarks, ResourceTree.Count(paths), resources, "resources");
        Compare(remarks, schemes.Count(scheme => scheme.Value.Find("x-amazon-apigateway-authorizer") is not null), ApiQuotas.Authorizers, "authorizers");
        return remarks;
    }

    private static void Compare(List<string> remarks, int count, int quota, string what)
    {
        if (count > quota)
        {
            remarks.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"the API has {count} {what}, and API Gateway takes {quota} unless AWS has raised the quota of your account."));
        }
    }
}
