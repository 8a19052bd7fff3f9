namespace Sluice.LocalGateway.Functions;

internal enum InstanceState
{
    /// <summary>The process has not asked for work yet.</summary>
    Starting,

    /// <summary>The process works, or waits for work.</summary>
    Ready,

    /// <summary>The process is being ended.</summary>
    Doomed,

    /// <summary>There is no process any more.</summary>
    Ended,
}
