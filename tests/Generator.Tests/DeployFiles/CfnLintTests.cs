using Sluice.Generator.Emitting;
using Sluice.Generator.Helpers;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles;

public sealed class CfnLintTests
{
    [Fact]
    public void Templates_are_free_of_errors_and_warnings()
    {
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            var apis = Apis.All.Append(KeyValuePair.Create("large", Apis.Large)).Append(KeyValuePair.Create("plain", OutputTests.Plain))
                .Append(KeyValuePair.Create("knowing", OutputTests.Knowing)).Append(KeyValuePair.Create("knowing-plain", OutputTests.Knowing with { IsPlainTemplate = true, Functions = OutputTests.Knowing.Functions.Items.Select(f => f with { SnapStart = false, Alias = null }).ToEquatableArray() })).ToList();
            foreach (var (name, api) in apis)
            {
                Directory.CreateDirectory(Path.Combine(folder, name));
                foreach (var file in DeployFilesEmitter.Emit(api).Items.Where(file => file.Path.StartsWith("template.", StringComparison.Ordinal)))
                {
                    File.WriteAllText(Path.Combine(folder, name, file.Path), file.Text);
                }
            }

            var (exitCode, output) = CfnLint(folder, apis.Select(api => api.Key + "/template.json"));

            exitCode.ShouldBe(0, output);
            output.Trim().ShouldBe("");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Output) CfnLint(string folder, IEnumerable<string> arguments)
    {
        var (exitCode, output, errors) = ExternalProgram.Run(folder, "cfn-lint", [.. arguments]);
        return (exitCode, output + errors);
    }
}
