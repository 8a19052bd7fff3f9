using System.Diagnostics;

namespace Sluice.BuildTasks.Programs;

/// <summary>One run of <c>sluice check</c> as a separate process.</summary>
internal sealed class CheckRun
{
    /// <summary>The exit codes of <c>sluice check</c>: no errors found, and errors found in the files.</summary>
    private const int Fine = 0;
    private const int Found = 1;

    private readonly ProgramRun _run = new();

    /// <summary>The findings. There are none if nothing was found, or if the check could not run.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The reason why the check could not run, or null if it ran.</summary>
    public string? Failure { get; private set; }

    /// <param name="host">The path of the program <c>dotnet</c>.</param>
    /// <param name="tool">The path of the local gateway's dll.</param>
    /// <param name="deployPath">The deploy folder.</param>
    /// <param name="resourceQuota">The quota of resources, or an empty text for AWS's default.</param>
    public void Run(string host, string tool, string deployPath, string resourceQuota)
    {
        if (!File.Exists(tool))
        {
            Failure = $"there is no '{tool}' (SluiceLocalGatewayPath)";
            return;
        }

        string[] quota = resourceQuota.Length == 0 ? [] : ["--resource-quota", resourceQuota];
        var result = _run.Run(host, deployPath, [tool, "check", "--deploy", ".", .. quota], Hurry);
        if (result.ExitCode is { } exitCode)
        {
            Read(exitCode, result.Output, result.Errors.Trim(), tool);
        }
        else
        {
            Failure = result.Failure;
        }
    }

    public void Cancel() => _run.Cancel();

    // .NET counts how code is used in order to compile it a second time. The check ends after half a second, before that pays, and takes a sixth less of
    // the processor without it.
    private static void Hurry(ProcessStartInfo start) => start.Environment["DOTNET_TieredPGO"] = "0";

    private void Read(int exitCode, string output, string errors, string tool)
    {
        var lines = output.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();
        var findings = lines.Select(Finding.Parse).ToList();
        if (exitCode == Fine || (exitCode == Found && findings.Exists(static finding => finding?.Code is not null) && !findings.Contains(null)))
        {
            Findings = [.. findings.OfType<Finding>()];
            return;
        }

        var words = string.Join(" ", (errors.Length > 0 ? errors : output).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(5));
        Failure = $"'{tool} check' ended with {exitCode}{(words.Length > 0 ? ": " + words : " without a message")}";
    }
}
