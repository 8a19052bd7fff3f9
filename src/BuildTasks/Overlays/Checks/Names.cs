using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>The names that a merged template defines.</summary>
internal sealed class Names(ObjectNode template, Stack stack)
{
    private static readonly HashSet<string> Pseudo = new(StringComparer.Ordinal)
    {
        "AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix",
    };

    private readonly SamResources _sam = new(template);

    /// <summary>True if macros may define names that nobody else knows.</summary>
    public bool AreOpen { get; } = Stack.UsesOtherMacros(template);

    public bool IsParameter(string name) => Pseudo.Contains(name) || Has("Parameters", name);

    public bool IsResource(string name) => TypeOf(name) is not null || _sam.Makes(name);

    public bool Has(string section, string name) => template.TryGetObject(section, out var entries) && entries.Find(name) is not null;

    public ObjectNode? Mapping(string name) => template.TryGetObject("Mappings", out var mappings) ? mappings.Get(name) as ObjectNode : null;

    /// <summary>Returns the type of a resource, or null if the template has no such resource, or SAM makes it.</summary>
    public string? TypeOf(string name) => Resource(name) is { } resource ? resource.Text("Type") ?? "" : null;

    /// <summary>Returns the condition under which a resource exists, or null if it has none.</summary>
    public string? ConditionOf(string name) => Resource(name)?.Text("Condition");

    /// <summary>Returns whether <c>Fn::GetAtt</c> can read an attribute of a resource.</summary>
    public bool HasAttribute(string name, string attribute)
    {
        var type = TypeOf(name);
        return type is null || _sam.Makes(name + "." + attribute) || ResourceTypes.Find(type) is not { Attributes: { } known } || known.Contains(attribute);
    }

    public IReadOnlyList<string> Attributes(string name) => TypeOf(name) is { } type && ResourceTypes.Find(type) is { Attributes: { } known } ? known : [];

    /// <summary>Returns all names of a section, as an overlay may write them.</summary>
    public IEnumerable<string> All(string section)
    {
        var names = template.TryGetObject(section, out var entries) ? entries.Members.Select(member => member.Name) : [];
        return section == "Resources" ? names.Select(name => name == stack.DeploymentId ? Stack.DeploymentName : name).Concat(_sam.All) : names;
    }

    private ObjectNode? Resource(string name) =>
        template.TryGetObject("Resources", out var resources) ? resources.Get(stack.Resolve(name)) as ObjectNode : null;
}
