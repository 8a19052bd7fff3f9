namespace Sluice.BuildTasks.Overlays.Reading;

/// <summary>The short forms of CloudFormation's functions, such as <c>!Sub</c>, and their full names.</summary>
internal static class ShortForms
{
    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "And", "Base64", "Cidr", "Equals", "FindInMap", "GetAtt", "GetAZs", "If", "ImportValue", "Join", "Length", "Not", "Or", "Select", "Split", "Sub",
        "ToJsonString", "Transform",
    };

    /// <summary>All short forms without the exclamation mark.</summary>
    public static IEnumerable<string> All => Functions.Concat(["Condition", "Ref"]);

    /// <summary>Returns the full name of a function, or null if there is no such function.</summary>
    /// <param name="tag">The tag of YAML, such as <c>!Sub</c>.</param>
    public static string? FullName(string tag)
    {
        var name = tag.TrimStart('!');
        return name is "Ref" or "Condition" ? name : Functions.Contains(name) ? "Fn::" + name : null;
    }
}
