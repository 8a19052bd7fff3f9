using System.ComponentModel;
using System.Diagnostics;

namespace Sluice.Generator.Tests.Support;

/// <summary>Runs programs that not every machine has. Without the program, or a module that it needs, the test is skipped.</summary>
internal static class ExternalProgram
{
    public static (int ExitCode, string Output, string Errors) Run(string folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (errors.Result.Contains("ModuleNotFoundError", StringComparison.Ordinal))
            {
                Assert.Skip("needs modules of Python: pip install aws-sam-translator moto boto3");
            }

            return (process.ExitCode, output, errors.Result);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"needs {program} on the path");
            throw;
        }
    }
}
