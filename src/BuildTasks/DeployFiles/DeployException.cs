namespace Sluice.BuildTasks.DeployFiles;

/// <summary>An error that the user can correct, with the id of its diagnostic.</summary>
internal sealed class DeployException(string code, string message) : Exception(message)
{
    /// <summary>The id of the diagnostic. The page about it is docs/diagnostics/ID.md.</summary>
    public string Code { get; } = code;
}
