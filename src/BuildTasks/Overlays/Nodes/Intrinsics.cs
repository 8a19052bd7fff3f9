namespace Sluice.BuildTasks.Overlays.Nodes;

/// <summary>Recognises the functions of CloudFormation.</summary>
internal static class Intrinsics
{
    /// <summary>Returns whether the value is one function, such as <c>{"Ref": "Name"}</c>.</summary>
    public static bool IsOne(Node node) => node is ObjectNode { Only: { } one } && IsName(one.Name);

    public static bool IsName(string name) => name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);

    /// <summary>Returns whether CloudFormation replaces the function with entries of a section: a loop or a macro.</summary>
    public static bool MakesEntries(string name) => name == "Fn::Transform" || name.StartsWith("Fn::ForEach::", StringComparison.Ordinal);

    /// <summary>Returns a text <c>Name.Attribute</c> of <c>Fn::GetAtt</c> as an array, and any other value as it is.</summary>
    public static Node SplitAttribute(Node value)
    {
        if (value is not ScalarNode { Kind: ScalarKind.Text } text || text.Value.IndexOf('.') is not (> 0 and var dot))
        {
            return value;
        }

        return new ArrayNode(
            text.Place, [ScalarNode.Text(text.Place, text.Value.Substring(0, dot)), ScalarNode.Text(text.Place, text.Value.Substring(dot + 1))]);
    }
}
