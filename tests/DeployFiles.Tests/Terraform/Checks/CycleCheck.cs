using Sluice.DeployFiles.Tests.Terraform.Modules;

namespace Sluice.DeployFiles.Tests.Terraform.Checks;

/// <summary>Finds declarations that wait for each other.</summary>
internal static class CycleCheck
{
    public static IEnumerable<string> Check(TerraformModule module, IReadOnlyList<ModuleExpression> expressions)
    {
        var ofBlocks = expressions.Where(expression => expression.Block.Kind != "variable")
            .GroupBy(expression => expression.Block.Address, StringComparer.Ordinal);
        var uses = ofBlocks.ToDictionary(
            group => group.Key,
            group => group.SelectMany(expression => expression.Expression.References()).Select(ReferenceCheck.Address).Distinct().ToArray(),
            StringComparer.Ordinal);
        var finished = new HashSet<string>(StringComparer.Ordinal);
        var findings = new List<string>();
        foreach (var block in module.Blocks)
        {
            Follow(block.Address, []);
        }

        return findings;

        void Follow(string address, IReadOnlyList<string> way)
        {
            if (way.Contains(address))
            {
                var circle = way.SkipWhile(step => step != address).Append(address);
                findings.Add($"{module.Find(address).First().Place}: waits for itself: {string.Join(" → ", circle)}");
            }
            else if (!finished.Contains(address))
            {
                foreach (var used in uses.GetValueOrDefault(address, []))
                {
                    Follow(used, [.. way, address]);
                }

                finished.Add(address);
            }
        }
    }
}
