using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Adds a role that a service assumes, with its policies.</summary>
internal static class RoleBlocks
{
    // The longest prefix of a role's name. Source: aws_iam_role, "name_prefix".
    private const int LongestPrefix = 38;

    /// <summary>Adds the role and returns the addresses of its policies, without which the role allows nothing.</summary>
    /// <param name="module">The module.</param>
    /// <param name="id">The logical id of the role.</param>
    /// <param name="service">The service that assumes it.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="managed">Its managed policies.</param>
    /// <param name="statements">The statements of its own policy.</param>
    /// <param name="isKept">True if Terraform must not destroy it.</param>
    public static IReadOnlyList<string> Add(
        Module module, string id, string service, EquatableArray<TagModel> tags, IEnumerable<FunctionPolicy> managed,
        IReadOnlyList<StatementModel> statements, bool isKept = false)
    {
        var trust = module.Trust(service);
        var role = module.Resource(TerraformAttributes.Role, id, block =>
        {
            block.Expression("name_prefix", $"substr(\"${{var.stack_name}}-{id}-\", 0, {LongestPrefix})");
            block.Expression("assume_role_policy", "jsonencode(" + trust + ")");
            block.Tags(tags);
            if (isKept)
            {
                block.Keep();
            }
        });
        var addresses = managed.Select((policy, index) => module.Resource(
            "aws_iam_role_policy_attachment", id + "Policy" + (index + 1),
            block =>
            {
                block.Expression("role", role + ".name");
                block.Text("policy_arn", policy.Arn);
            },
            policy.Applies)).ToList();
        if (statements.Count > 0)
        {
            var document = module.Local(
                module.Name(id) + "_policy",
                (json, name) => json.Object(name, policy => PolicyWriter.WriteDocument(
                    policy, statements, (item, member, text) => item.String(member, module.References.Template(text)))));
            addresses.Add(module.Resource("aws_iam_role_policy", id + "Policy", block =>
            {
                block.Expression("role", role + ".id");
                block.Text("name", "statements");
                block.Expression("policy", "jsonencode(" + document + ")");
            }));
        }

        return addresses;
    }
}
