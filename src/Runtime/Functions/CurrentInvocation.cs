namespace Sluice.Runtime;

/// <summary>
/// The invocation to which the running code belongs. Logs and traces ask for it. It flows with <c>await</c> and into tasks that a method starts.
/// </summary>
internal static class CurrentInvocation
{
    private static readonly AsyncLocal<Invocation?> Flowing = new();
    private static Invocation? _only;

    /// <summary>The invocation, or null before the first one, and on a thread that belongs to none while several run.</summary>
    public static Invocation? Value => Flowing.Value ?? _only;

    /// <summary>
    /// Says that code which starts on this thread belongs to an invocation. A loop calls this once, because it uses one object for all its invocations.
    /// </summary>
    /// <param name="invocation">The invocation.</param>
    /// <param name="isOnly">True if the process runs one invocation at a time, so that code on any other thread belongs to it as well.</param>
    public static void Enter(Invocation invocation, bool isOnly)
    {
        Flowing.Value = invocation;
        _only = isOnly ? invocation : null;
    }
}
