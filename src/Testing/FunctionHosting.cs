namespace Sluice.Testing;

/// <summary>Where the functions of a <see cref="LocalApi"/> run.</summary>
public enum FunctionHosting
{
    /// <summary>
    /// The functions run in the test's own process. Breakpoints work, and static fields are shared. The environment variables of the template are set for
    /// the whole process. A function that exceeds its timeout is abandoned, but its code continues to run.
    /// </summary>
    InProcess,

    /// <summary>The functions run as separate processes from the build's output, as with <c>sluice start</c>.</summary>
    Processes,
}
