using Microsoft.Build.Framework;
using Sluice.BuildTasks.Programs;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>
/// Checks the deploy files with <c>sluice check</c>. That is a separate program, because the checks belong to the local gateway, which needs a newer .NET
/// than a task may have.
/// </summary>
public sealed class CheckDeployFiles : Task, ICancelableTask
{
    private const string CouldNotRun = "SLUICE304";

    private readonly CheckRun _run = new();

    /// <summary>The path of the program <c>dotnet</c>.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The path of the local gateway's dll.</summary>
    [Required]
    public string Tool { get; set; } = "";

    /// <summary>The deploy folder.</summary>
    [Required]
    public string DeployPath { get; set; } = "";

    /// <summary>The project's <c>NoWarn</c>. Errors with the ids that it names are not reported.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>The property <c>SluiceResourceQuota</c>: the quota of resources, or an empty text for AWS's default.</summary>
    public string ResourceQuota { get; set; } = "";

    /// <inheritdoc />
    public void Cancel() => _run.Cancel();

    /// <inheritdoc />
    public override bool Execute()
    {
        var suppressed = new HashSet<string>(
            NoWarn.Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
        _run.Run(Host, Tool, DeployPath, ResourceQuota.Trim());
        if (_run.Failure is { } failure)
        {
            var message = $"The deploy files in '{DeployPath}' are written but not checked, because {failure}. "
                + "Correct that, or build without the check: SluiceCheckDeployFiles=false.";
            Report(suppressed, CouldNotRun, message, null);
        }

        foreach (var finding in _run.Findings)
        {
            var file = Path.Combine(DeployPath, finding.File);
            if (finding.Code is { } code)
            {
                Report(suppressed, code, finding.Text, file);
            }
            else
            {
                Log.LogMessage(MessageImportance.High, "{0}: note: {1}", file, finding.Text);
            }
        }

        return !Log.HasLoggedErrors;
    }

    private void Report(HashSet<string> suppressed, string code, string message, string? file)
    {
        if (suppressed.Contains(code))
        {
            Log.LogMessage(MessageImportance.Low, "{0} is in NoWarn: {1}", code, message);
        }
        else
        {
            Log.Error(code, message, file);
        }
    }
}
