using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Checks all security schemes, including those that no operation names.</summary>
internal static class SecuritySchemeLint
{
    public static void Check(JsonPlace root, DocumentFindings findings)
    {
        foreach (var (_, scheme) in findings.Members(root.Find("components")?.Find("securitySchemes")))
        {
            if (!scheme.IsUnknown && scheme.TextOf("type") != "apiKey" && scheme.Find("type") is not { IsUnknown: true })
            {
                findings.NoteDropped(scheme, "API Gateway knows the type 'apiKey' only");
            }
        }
    }
}
