using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>A resource of a template.</summary>
/// <param name="LogicalId">The logical id.</param>
/// <param name="Type">The type, such as <c>AWS::ApiGateway::Method</c>.</param>
/// <param name="Place">The place of the resource.</param>
internal sealed record StackResource(string LogicalId, string Type, JsonPlace Place)
{
    public JsonPlace? Properties => Place.Find("Properties");

    /// <summary>Returns the text of a property, or null if it is absent or not known.</summary>
    public string? Text(string name) => Properties?.Find(name)?.KnownText;

    /// <summary>Returns a property that the resource must have.</summary>
    /// <exception cref="DocumentException">The property is absent.</exception>
    public JsonPlace Member(string name) => (Properties ?? Place).Member(name);
}
