using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>Programs that look at the files as somebody else's would.</summary>
internal static class ExternalTool
{
    // Python takes a second to import some of them.
    private static readonly ConcurrentDictionary<string, Lazy<string?>> Missing = new(StringComparer.Ordinal);

    /// <summary>Runs the program; skips the test where it is not on the path.</summary>
    /// <param name="program">On the path.</param>
    /// <param name="install">How to get it.</param>
    /// <param name="arguments">One each.</param>
    public static (int ExitCode, string Output) Run(string program, string install, params string[] arguments) => RunIn("", program, install, arguments);

    /// <summary>Runs the program in a folder; an empty one is the current folder.</summary>
    public static (int ExitCode, string Output) RunIn(string folder, string program, string install, params string[] arguments) =>
        RunIn(folder, program, [], install, arguments);

    /// <summary>Runs the program in a folder with variables of the environment.</summary>
    public static (int ExitCode, string Output) RunIn(string folder, string program, (string Name, string Value)[] variables, string install, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["KIOTA_OFFLINE_ENABLED"] = "true", ["KIOTA_TELEMETRY_OPTOUT"] = "true", ["NO_UPDATE_NOTIFIER"] = "1" },
            };
            foreach (var (name, value) in variables)
            {
                start.Environment[name] = value;
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"needs {program} on the path: {install}");
            throw;
        }
    }

    /// <summary>
    /// Runs cfn-lint over templates, which must give no finding. A finding names its file. One call for several files takes little longer than one for
    /// a single file.
    /// </summary>
    /// <param name="arguments">The templates, after options if there are some.</param>
    public static void Lint(params string[] arguments)
    {
        var (exitCode, findings) = Run("cfn-lint", "pip install cfn-lint", arguments);
        findings.Trim().ShouldBe("");
        exitCode.ShouldBe(0);
    }

    /// <summary>Why a test that needs these cannot run; null where Python has them.</summary>
    public static string? MissingModules(string modules) => Missing.GetOrAdd(modules, static names => new(() => FindMissing(names))).Value;

    /// <summary>Runs one of the scripts beside the tests; skips where Python lacks a module.</summary>
    public static (int ExitCode, string Output) Python(string script, string modules, params string[] arguments)
    {
        if (MissingModules(modules) is { } missing)
        {
            Assert.Skip(missing);
        }

        return Run("python3", "install Python 3", [Path.Combine(Places.Root, "tests", "DeployFiles.Tests", "Tools", script), .. arguments]);
    }

    private static string? FindMissing(string modules)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", "import " + modules]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
            {
                return null;
            }
        }
        catch (Win32Exception)
        {
            // There is no Python at all.
        }

        return $"needs Python 3 with the modules {modules}: pip install {modules.Replace("samtranslator", "aws-sam-translator", StringComparison.Ordinal).Replace(",", " ", StringComparison.Ordinal)}";
    }
}
