using Sluice.DeployFiles.Tests.Terraform.Modules;

namespace Sluice.DeployFiles.Tests.Terraform.Checks;

/// <summary>Finds what Terraform would refuse in a module, as far as this can be known without its AWS provider, and what is of no use.</summary>
internal static class ModuleCheck
{
    /// <summary>Returns the findings. Each has its file, its path and what is wrong.</summary>
    public static IReadOnlyList<string> Check(TerraformModule module)
    {
        if (module.Problems.Count > 0)
        {
            // What is no module has no references either.
            return module.Problems;
        }

        var expressions = ModuleExpressions.Of(module);
        return
        [
            .. expressions.Problems,
            .. new ArgumentCheck().Check(module),
            .. ReferenceCheck.Check(module, expressions.Expressions),
            .. TemplateFileCheck.Check(module, expressions.Expressions),
            .. UseCheck.Check(module, expressions.Expressions),
            .. CycleCheck.Check(module, expressions.Expressions),
            .. SettingCheck.Check(module),
        ];
    }
}
