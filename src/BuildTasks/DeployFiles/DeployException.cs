namespace Sluice.BuildTasks.DeployFiles;

/// <summary>A problem that a person can do something about, with its diagnostic's id.</summary>
internal sealed class DeployException(string code, string message) : Exception(message)
{
    /// <summary>The page about it: docs/diagnostics/CODE.md.</summary>
    public string Code { get; } = code;
}
