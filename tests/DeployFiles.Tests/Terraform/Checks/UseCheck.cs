using Sluice.DeployFiles.Tests.Terraform.Modules;

namespace Sluice.DeployFiles.Tests.Terraform.Checks;

/// <summary>Finds variables, local values and data sources that nothing uses.</summary>
internal static class UseCheck
{
    public static IEnumerable<string> Check(TerraformModule module, IReadOnlyList<ModuleExpression> expressions)
    {
        // What uses itself alone, as the validation of a variable does, is not used.
        var used = expressions
            .SelectMany(expression => expression.Expression.References().Select(ReferenceCheck.Address).Where(address => address != expression.Block.Address))
            .ToHashSet(StringComparer.Ordinal);
        return module.Blocks.Where(block => block.Kind is "variable" or "locals" or "data" && !used.Contains(block.Address))
            .Select(block => $"{block.Place}: nothing uses it");
    }
}
