namespace Sluice.Tool.Output;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Something went wrong on the way.</summary>
    public const int Failed = 1;

    /// <summary>A file or an argument is not usable; the message says which and why.</summary>
    public const int Unusable = 2;

    /// <summary>The port is taken.</summary>
    public const int PortTaken = 3;
}
