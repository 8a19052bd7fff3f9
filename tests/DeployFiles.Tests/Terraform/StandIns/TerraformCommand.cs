using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Terraform.StandIns;

/// <summary>The program <c>terraform</c> in a folder.</summary>
internal static class TerraformCommand
{
    private static readonly Lazy<bool> IsInstalled = new(() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "terraform"))));

    /// <summary>Runs it, and fails with what it printed; skips the test where it is not on the path.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        var (exitCode, output) = TryRun(folder, arguments);
        exitCode.ShouldBe(0, $"terraform {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    public static (int ExitCode, string Output) TryRun(string folder, params string[] arguments)
    {
        // No package registry has it, so that CI cannot install it.
        Assert.SkipUnless(IsInstalled.Value, "Terraform is not on the path. Install Terraform 1.9 or newer.");
        var settings = Path.Combine(folder, "terraform.rc");
        if (!File.Exists(settings))
        {
            // Whatever the machine's own settings are, the program does as this file says.
            File.WriteAllText(settings, "disable_checkpoint = true\n");
        }

        return ExternalTool.RunIn(
            folder, "terraform", [("TF_CLI_CONFIG_FILE", settings), ("TF_IN_AUTOMATION", "1")], "install Terraform 1.9 or newer", arguments);
    }
}
