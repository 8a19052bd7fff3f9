namespace Sluice.BuildTasks.Programs;

/// <summary>How a program ended.</summary>
/// <param name="exitCode">The exit code, or null if the program did not start or was ended.</param>
/// <param name="output">What it wrote to its standard output.</param>
/// <param name="errors">What it wrote to its standard error.</param>
internal sealed class ProgramResult(int? exitCode, string output, string errors)
{
    public int? ExitCode { get; } = exitCode;

    public string Output { get; } = output;

    public string Errors { get; } = errors;

    /// <summary>The reason why there is no exit code, or null if there is one.</summary>
    public string? Failure { get; private set; }

    public static ProgramResult Failed(string reason) => new(null, "", "") { Failure = reason };
}
