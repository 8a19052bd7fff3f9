using Sluice.BuildTasks.Overlays.Checks;
using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Documents;

/// <summary>
/// Writes values of the template for <c>openapi.json</c>, which is imported without the stack: API Gateway fills in partition, region and account,
/// parameters have their default values, and a function and the role of integrations have a name.
/// </summary>
internal sealed class ImportValues(ObjectNode template, BuiltNames names, FindingList findings)
{
    private static readonly HashSet<string> Filled = new(StringComparer.Ordinal) { "AWS::Partition", "AWS::Region", "AWS::AccountId" };

    /// <summary>Returns a copy without functions of CloudFormation. A function that has no value without the stack is an error.</summary>
    public Node Convert(Node node)
    {
        switch (node)
        {
            case ObjectNode { Only: { } function } when Intrinsics.IsOne(node):
                if (Text(function) is { } text)
                {
                    return ScalarNode.Text(node.Place, text);
                }

                findings.Error(
                    OverlayCodes.Document,
                    function.Place,
                    $"openapi.json, which the local gateway reads, cannot express this value of '{function.Name}'. In the document, use Ref and Fn::Sub with "
                    + "parameters, AWS::Partition, AWS::Region and AWS::AccountId, and the Arn of a function or a role of the build.");
                return node;
            case ObjectNode value:
                return new ObjectNode(value.Place, [.. value.Members.Select(member => member.With(Convert(member.Value)))]);
            case ArrayNode value:
                return new ArrayNode(value.Place, [.. value.Items.Select(Convert)]);
            default:
                return node;
        }
    }

    private string? Text(Member function) => function switch
    {
        { Name: "Ref", Value: ScalarNode name } => Reference(name.Value),
        { Name: "Fn::Sub", Value: ScalarNode text } => Sub(text.Value),
        { Name: "Fn::GetAtt", Value: ArrayNode { Pair: (ScalarNode name, ScalarNode attribute) } } => Reference(name.Value + "." + attribute.Value),
        { Name: "Fn::Join", Value: ArrayNode { Pair: (ScalarNode separator, ArrayNode parts) } } => Join(separator.Value, parts),
        _ => null,
    };

    private string? Join(string separator, ArrayNode parts)
    {
        var texts = parts.Items.Select(part => part switch
        {
            ScalarNode text => text.Value,
            ObjectNode { Only: { } function } => Text(function),
            _ => null,
        }).ToList();
        return texts.Contains(null) ? null : string.Join(separator, texts);
    }

    private string? Sub(string text)
    {
        var isKnown = true;
        var filled = SubText.Replace(text, name =>
        {
            var value = Reference(name);
            isKnown &= value is not null;
            return value ?? "";
        }, isWhole: true);
        return isKnown ? filled.Replace("${!", "${") : null;
    }

    private string? Reference(string name)
    {
        if (Filled.Contains(name))
        {
            return "${" + name + "}";
        }

        if (template.TryGetObject("Parameters", out var parameters) && parameters.TryGetObject(name, out var parameter))
        {
            return parameter.Get("Default") is ScalarNode value ? value.Value : name;
        }

        return name.EndsWith(".Arn", StringComparison.Ordinal) ? names.Arn(name.Substring(0, name.Length - ".Arn".Length)) : null;
    }
}
