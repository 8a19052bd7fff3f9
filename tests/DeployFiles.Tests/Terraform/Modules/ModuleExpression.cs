using Sluice.DeployFiles.Tests.Terraform.Expressions;

namespace Sluice.DeployFiles.Tests.Terraform.Modules;

/// <summary>An expression in a block.</summary>
/// <param name="Block">The block that has it.</param>
/// <param name="Path">The path in the block, such as <c>.tags.team</c>.</param>
/// <param name="Expression">What stands there.</param>
/// <param name="Iterators">The names that the <c>dynamic</c> blocks around it give to their items.</param>
/// <param name="IsAddress">Whether it names a declaration and no value, as in <c>depends_on</c>.</param>
internal sealed record ModuleExpression(TerraformBlock Block, string Path, Expression Expression, IReadOnlyList<string> Iterators, bool IsAddress)
{
    public string Place => Block.Place + Path;
}
