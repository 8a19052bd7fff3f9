namespace Sluice.Testing;

/// <summary>Where the functions of a <see cref="LocalApi"/> run.</summary>
public enum FunctionHosting
{
    /// <summary>
    /// In the test's own process: breakpoints work and statics are shared. Environment variables of the template are set for the whole
    /// process, and a function that overruns its timeout is given up, not ended.
    /// </summary>
    InProcess,

    /// <summary>As processes of their own, from the build's output, as <c>sluice start</c> runs them.</summary>
    Processes,
}
