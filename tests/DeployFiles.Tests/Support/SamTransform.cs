using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>A template before and after SAM's transform.</summary>
/// <param name="Whole">The file of the template with its document inline.</param>
/// <param name="Transformed">The file of what the transform makes of that.</param>
internal sealed record SamTransform(string Whole, string Transformed)
{
    /// <summary>The transformed resources, read anew.</summary>
    public JsonObject Resources => JsonNode.Parse(File.ReadAllText(Transformed))![nameof(Resources)]!.AsObject();
}
