using Sluice.BuildTasks.Overlays.Checks;
using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Documents;

/// <summary>
/// The ARNs that <c>openapi.json</c> has for the built functions and the role of integrations. The generator has written them, so they contain the
/// names of the built template, in which parameters have their built default values.
/// </summary>
internal sealed class BuiltNames
{
    private readonly Dictionary<string, string> _arns = new(StringComparer.Ordinal);

    /// <param name="template">The built template, before an overlay is merged.</param>
    /// <param name="stack">What it contains.</param>
    public BuiltNames(ObjectNode template, Stack stack)
    {
        template.TryGetObject("Parameters", out var parameters);
        template.TryGetObject("Resources", out var resources);
        foreach (var (id, type) in stack.Types.Select(resource => (resource.Key, resource.Value)))
        {
            if (type is ResourceTypes.SamFunction or ResourceTypes.Function)
            {
                // Only a stack knows its own name, so the function has its logical id then.
                var name = Filled(Property(resources.Get(id), "FunctionName"), parameters);
                _arns[id] = "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + (name is null || name.Contains("${") ? id : name);
            }
            else if (id.EndsWith("IntegrationRole", StringComparison.Ordinal))
            {
                var api = Filled(Property(resources.Get(stack.ApiId ?? ""), "Name"), parameters) ?? "";
                var letters = api.Where(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_');
                _arns[id] = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/" + new string([.. letters]) + "Integrations";
            }
        }
    }

    /// <summary>Returns the ARN of a built function or of the role of integrations, or null for anything else.</summary>
    public string? Arn(string id) => _arns.TryGetValue(id, out var arn) ? arn : null;

    private static Node? Property(Node? resource, string name) =>
        resource is ObjectNode node && node.TryGetObject("Properties", out var properties) ? properties.Get(name) : null;

    private static string? Filled(Node? value, ObjectNode? parameters) => value switch
    {
        ScalarNode text => text.Value,
        ObjectNode { Only: { Name: "Fn::Sub", Value: ScalarNode text } } => SubText.Replace(
            text.Value, name => parameters?.Get(name) is ObjectNode parameter ? Default(parameter, name) : "${" + name + "}", isWhole: true),
        _ => null,
    };

    private static string Default(ObjectNode parameter, string name) => parameter.Get("Default") is ScalarNode value ? value.Value : name;
}
