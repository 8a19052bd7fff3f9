using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Resources;

/// <summary>
/// Finds names in a template that CloudFormation and SAM do not know: sections, types, properties with the objects in them, and events of SAM. A type that
/// <see cref="ResourceTypes"/> does not have is not checked. A macro of the user may know more names, so a template with one is not checked at all.
/// </summary>
internal sealed class TemplateNames
{
    private readonly Template _template;
    private readonly RemarkList _remarks = new();
    private readonly MemberCheck _members;
    private readonly EventCheck _events;

    private TemplateNames(Template template)
    {
        _template = template;
        _members = new(_remarks);
        _events = new(template, _remarks);
    }

    /// <summary>Returns the remarks in the order of the template.</summary>
    public static IReadOnlyList<TemplateRemark> Find(Template template)
    {
        var names = new TemplateNames(template);
        if (!names.HasMacro())
        {
            names.Check();
        }

        return names._remarks.All;
    }

    /// <summary>Returns the lines that a start says.</summary>
    public static IEnumerable<string> Describe(Template template) => Find(template).Select(static remark => remark.Problem.Message);

    private static IEnumerable<JsonPlace> ItemsOf(JsonPlace place) => place.Value.ValueKind == JsonValueKind.Array ? place.Items() : [place];

    private bool HasMacro() => _template.Root.Find("Transform") is { } transform && ItemsOf(transform).Any(static item => !IsOfAws(item));

    private static bool IsOfAws(JsonPlace transform)
        => (transform.IsObject ? transform.Find("Name") : transform)?.KnownText?.StartsWith("AWS::", StringComparison.Ordinal) == true;

    private void Check()
    {
        var root = _template.Root;
        _members.Check(root, ResourceObjects.Of("Template"), "the template");
        foreach (var (_, parameter) in JsonPlace.MembersOf(root.Find("Parameters")))
        {
            _members.Check(parameter, ResourceObjects.Of("Parameter"), "a parameter");
        }

        foreach (var (logicalId, resource) in JsonPlace.MembersOf(root.Find("Resources")).Where(static resource => resource.Value.IsPlainObject))
        {
            if (Exists(resource))
            {
                Check(logicalId, resource);
            }
        }

        _events.WarnOfHttpApis();
    }

    private bool Exists(JsonPlace resource)
    {
        try
        {
            return _template.Makes(resource);
        }
        catch (DocumentException)
        {
            // It is not known whether the condition is true.
            return true;
        }
    }

    private void Check(string logicalId, JsonPlace resource)
    {
        _members.Check(resource, ResourceObjects.Of("Resource"), "a resource");
        if (resource.Find("Type") is not { } place)
        {
            _remarks.Refuse(resource, $"the resource '{logicalId}' has no 'Type', so CloudFormation refuses the template. Give it one.");
            return;
        }

        if (place.KnownText is not { } type)
        {
            return;
        }

        if (ResourceTypes.Find(type) is { } known)
        {
            if (resource.Find("Properties") is { } properties)
            {
                foreach (var (name, member) in JsonPlace.MembersOf(properties).Where(member => known.Properties.Find(member.Key) is null))
                {
                    CheckOtherName(type, name, member);
                }

                _members.Check(properties, known.Properties, type);
                CheckValues(logicalId, type, properties);
            }
        }
        else if (ResourceTypes.NearestTo(type) is { } near)
        {
            _remarks.Refuse(place, $"there is no type '{type}', so the resource '{logicalId}' has no effect here. Did you mean '{near}'?");
        }
    }

    // SAM and CloudFormation have different names for some properties of functions.
    private void CheckOtherName(string type, string name, JsonPlace member)
    {
        if (ResourceTypes.OtherName(type, name) is { } hint)
        {
            _remarks.Refuse(member, $"{type} has no '{name}'.{hint}");
        }
    }

    private void CheckValues(string logicalId, string type, JsonPlace properties)
    {
        if (properties.Find("Events") is { IsPlainObject: true } events && type.StartsWith("AWS::Serverless::", StringComparison.Ordinal))
        {
            _events.Check(logicalId, type, events);
        }

        if (type is ResourceTypes.SamFunction or ResourceTypes.Function && properties.Find("Runtime") is { IsUnknown: false, KnownText: { } runtime } place
            && !Runtimes.IsKnown(runtime))
        {
            _remarks.Refuse(place, $"Lambda has no runtime '{runtime}'.{Runtimes.Hint(runtime)}");
        }
    }
}
