using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Documents;

/// <summary>Where the template has the API's document: inline, or in <c>template.body.json</c>, which it names.</summary>
internal static class BodyPlace
{
    public const string FileName = "template.body.json";

    private const string Location = "./" + FileName;

    public static ObjectNode? PropertiesOf(ObjectNode template, Stack stack) =>
        stack.ApiId is { } id && template.TryGetObject("Resources", out var resources) && resources.TryGetObject(id, out var api)
        && api.TryGetObject("Properties", out var properties) ? properties : null;

    /// <summary>Returns the member of the API's properties that names the file, or null if the document is inline.</summary>
    public static Member? Reference(ObjectNode properties) => properties.Members.FirstOrDefault(member => member.Name switch
    {
        "Body" => member.Value is ObjectNode body && body.TryGetObject("Fn::Transform", out var transform)
            && transform.TryGetObject("Parameters", out var parameters) && parameters.Text("Location") == Location,
        "BodyS3Location" => member.Value is ScalarNode { Value: Location },
        _ => false,
    });

    /// <summary>Returns a member that includes the file into the template.</summary>
    public static Member Include(Place place)
    {
        ScalarNode Text(string value) => ScalarNode.Text(place, value);
        var parameters = new ObjectNode(place, new Member("Location", place, Text(Location)));
        var transform = new ObjectNode(place, new("Name", place, Text("AWS::Include")), new("Parameters", place, parameters));
        return new("Body", place, new ObjectNode(place, new Member("Fn::Transform", place, transform)));
    }
}
