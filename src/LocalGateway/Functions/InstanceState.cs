namespace Sluice.LocalGateway.Functions;

internal enum InstanceState
{
    /// <summary>The process has not asked for an invocation yet.</summary>
    Starting,

    /// <summary>The process works on an invocation, or waits for one.</summary>
    Ready,

    /// <summary>The process is being ended.</summary>
    Doomed,

    /// <summary>The process has ended.</summary>
    Ended,
}
