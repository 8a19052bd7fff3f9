namespace Sluice.BuildTasks.Overlays.Reading;

/// <summary>
/// The short forms of CloudFormation's functions, such as <c>!Sub</c>, and their full names ("Intrinsic function reference" and "Rule-specific intrinsic
/// functions" of CloudFormation's documentation). This file is compiled into each project that reads YAML.
/// </summary>
internal static class ShortForms
{
    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "And", "Base64", "Cidr", "Contains", "EachMemberEquals", "EachMemberIn", "Equals", "FindInMap", "GetAtt", "GetAZs", "GetStackOutput", "If",
        "ImportValue", "Join", "Length", "Not", "Or", "RefAll", "Select", "Split", "Sub", "ToJsonString", "Transform", "ValueOf", "ValueOfAll",
    };

    /// <summary>All short forms without the exclamation mark.</summary>
    public static IEnumerable<string> All => Functions.Concat(["Condition", "Ref"]);

    /// <summary>Returns the full name of a function, or null if there is no such function.</summary>
    /// <param name="tag">The tag of YAML, such as <c>!Sub</c>.</param>
    public static string? FullName(string tag)
    {
        if (tag.Length == 0 || tag[0] != '!')
        {
            return null;
        }

        var name = tag.Substring(1);
        return name is "Ref" or "Condition" ? name : Functions.Contains(name) ? "Fn::" + name : null;
    }
}
