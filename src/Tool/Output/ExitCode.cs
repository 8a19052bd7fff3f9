namespace Sluice.Tool.Output;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command failed at run time, or what it checked or called had an error.</summary>
    public const int Failed = 1;

    /// <summary>A file or an argument cannot be used. The message says which one and why.</summary>
    public const int Unusable = 2;

    /// <summary>The port is taken.</summary>
    public const int PortTaken = 3;
}
