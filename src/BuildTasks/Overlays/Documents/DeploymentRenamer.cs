using Sluice.BuildTasks.Overlays.Checks;
using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Documents;

/// <summary>
/// Gives the deployment another logical id, and writes it into all references. An API is deployed anew only if the logical id of its deployment
/// differs.
/// </summary>
internal sealed class DeploymentRenamer(Stack stack, string hash)
{
    private readonly string _id = stack.DeploymentId is { } id ? id.Substring(0, id.Length - stack.Hash.Length) + hash : "";

    public void Run(ObjectNode template)
    {
        if (stack.DeploymentId is null || !template.TryGetObject("Resources", out var resources))
        {
            return;
        }

        if (resources.Find(stack.DeploymentId) is { } deployment)
        {
            resources.Replace(deployment, new(_id, deployment.Place, Described(deployment.Value)));
        }

        foreach (var resource in resources.Members.Select(member => member.Value).OfType<ObjectNode>())
        {
            if (resource.Find("DependsOn") is { } depends)
            {
                resource.Replace(depends, depends.With(Named(depends.Value)));
            }
        }

        Rewrite(template);
    }

    // The built description contains the hash.
    private Node Described(Node deployment)
    {
        if (deployment is ObjectNode value && value.TryGetObject("Properties", out var properties) && properties.Find("Description") is { } description
            && description.Value is ScalarNode { Kind: ScalarKind.Text } text && text.Value == "Document " + stack.Hash)
        {
            properties.Replace(description, description.With(ScalarNode.Text(text.Place, "Document " + hash)));
        }

        return deployment;
    }

    private void Rewrite(Node node)
    {
        switch (node)
        {
            case ArrayNode array:
                array.Items.ForEach(Rewrite);
                break;
            case ObjectNode { Only: { Name: "Ref" } reference } one:
                one.Replace(reference, reference.With(Named(reference.Value)));
                break;
            case ObjectNode { Only: { Name: "Fn::GetAtt", Value: ArrayNode { Pair.First: { } name } attribute } }:
                attribute.Items[0] = Named(name);
                break;
            case ObjectNode { Only: { Name: "Fn::Sub" } sub } one:
                one.Replace(sub, sub.With(Substituted(sub.Value)));
                Rewrite(one.Members[0].Value);
                break;
            case ObjectNode other:
                foreach (var member in other.Members)
                {
                    Rewrite(member.Value);
                }

                break;
        }
    }

    private Node Named(Node node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Text } text => ScalarNode.Text(text.Place, Name(text.Value)),
        ArrayNode array => new ArrayNode(array.Place, [.. array.Items.Select(Named)]),
        _ => node,
    };

    private Node Substituted(Node node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Text } text => ScalarNode.Text(text.Place, SubText.Replace(text.Value, Name)),
        ArrayNode { Pair: (ScalarNode text, { } variables) } array => new ArrayNode(array.Place, [Substituted(text), variables]),
        _ => node,
    };

    // A name, or a name with an attribute.
    private string Name(string name)
    {
        var dot = name.IndexOf('.');
        var id = dot < 0 ? name : name.Substring(0, dot);
        return stack.Resolve(id) == stack.DeploymentId ? _id + name.Substring(id.Length) : name;
    }
}
