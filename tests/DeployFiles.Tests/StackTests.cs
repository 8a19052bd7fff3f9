using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests;

/// <summary>The templates, as the tools that deploy them see them.</summary>
public sealed class StackTests
{
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_template_and_what_sam_makes_of_it_have_no_error_and_no_warning(string name)
    {
        var sample = new Sample(name);
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            var (transformed, output) = Tool.Python("transform.py", "samtranslator", sample.Deploy, folder);
            transformed.ShouldBe(0, output);

            // The second has the document inline, where the first may have it in a file of its own.
            foreach (var template in new[] { Path.Combine(sample.Deploy, "template.json"), Path.Combine(folder, "whole.json"), Path.Combine(folder, "transformed.json") })
            {
                var (exitCode, findings) = Tool.Run("cfn-lint", "pip install cfn-lint", template);
                findings.Trim().ShouldBe("");
                exitCode.ShouldBe(0);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
