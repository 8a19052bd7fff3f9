using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Documents;

/// <summary>
/// Where the template has the API's document: inline, or in <c>template.body.json</c>, which it includes. A template with SAM includes the file by its
/// path, and a plain one by a parameter, as the generator writes them.
/// </summary>
internal static class BodyPlace
{
    /// <summary>Returns the API's properties in a template or an overlay, or null if it has none.</summary>
    public static ObjectNode? PropertiesOf(ObjectNode template, Stack stack) =>
        stack.ApiId is { } id && template.TryGetObject("Resources", out var resources) && resources.TryGetObject(id, out var api)
        && api.TryGetObject("Properties", out var properties) ? properties : null;

    /// <summary>Returns the member of the API's properties that includes the file, or null if the document is inline.</summary>
    public static Member? Reference(ObjectNode properties) =>
        properties.Find("Body") is { Value: ObjectNode body } member && body.TryGetObject("Fn::Transform", out var transform)
        && transform.TryGetObject("Parameters", out var parameters) && IsLocation(parameters.Get("Location")) ? member : null;

    /// <summary>Returns a member that includes the file into the template. A plain template gets the parameter for the file's place.</summary>
    public static Member Include(ObjectNode template, Stack stack, Place place)
    {
        Node location = ScalarNode.Text(place, BodyFile.Location);
        if (stack.IsPlain)
        {
            AddParameter(template, place);
            location = new ObjectNode(place, Text("Ref", BodyFile.Parameter, place));
        }

        var parameters = new ObjectNode(place, new Member("Location", place, location));
        var transform = new ObjectNode(place, Text("Name", "AWS::Include", place), new("Parameters", place, parameters));
        return new("Body", place, new ObjectNode(place, new Member("Fn::Transform", place, transform)));
    }

    private static bool IsLocation(Node? location) => location switch
    {
        ScalarNode text => text.Value == BodyFile.Location,
        ObjectNode reference => reference.Text("Ref") == BodyFile.Parameter,
        _ => false,
    };

    private static void AddParameter(ObjectNode template, Place place)
    {
        if (!template.TryGetObject("Parameters", out var parameters))
        {
            parameters = new ObjectNode(place);
            template.Add(new("Parameters", place, parameters));
            template.Order(member => Sections.Position(member.Name));
        }

        parameters.Add(new(BodyFile.Parameter, place, new ObjectNode(
            place, Text("Type", "String", place), Text("Description", BodyFile.Description, place))));
    }

    private static Member Text(string name, string value, Place place) => new(name, place, ScalarNode.Text(place, value));
}
