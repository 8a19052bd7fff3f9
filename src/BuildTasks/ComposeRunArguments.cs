using Microsoft.Build.Framework;
using Sluice.BuildTasks.Programs;
using Task = Microsoft.Build.Utilities.Task;

namespace Sluice.BuildTasks;

/// <summary>Makes the command line with which <c>dotnet run</c> starts the local gateway.</summary>
public sealed class ComposeRunArguments : Task
{
    /// <summary>The path of the local gateway's dll.</summary>
    [Required]
    public string Tool { get; set; } = "";

    /// <summary>The deploy folder.</summary>
    [Required]
    public string DeployPath { get; set; } = "";

    /// <summary>The folder that contains the functions' program.</summary>
    [Required]
    public string CodePath { get; set; } = "";

    /// <summary>The path of the project's launch profiles, or an empty text if it has none.</summary>
    public string LaunchSettings { get; set; } = "";

    /// <summary>The arguments, each in quotation marks.</summary>
    [Output]
    public string Arguments { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        var deploy = DeployPath.TrimEnd('/', '\\');
        var code = CodePath.TrimEnd('/', '\\');
        Arguments = $"{CommandLine.Join(Tool)} start --deploy {CommandLine.Join(deploy)} --code {CommandLine.Join(code)}";
        if (LaunchSettings.Length > 0)
        {
            Arguments += $" --launch-settings {CommandLine.Join(LaunchSettings)}";
        }

        return true;
    }
}
