namespace Sluice.Runtime;

/// <summary>Another log for a part of a program. Tests need it, because several of them run at the same time.</summary>
internal sealed class LogOverride : IDisposable
{
    private static readonly AsyncLocal<FunctionLog?> Flowing = new();
    private static bool _isUsed;

    private LogOverride()
    {
    }

    public static FunctionLog? Value => _isUsed ? Flowing.Value : null;

    public static LogOverride Begin(FunctionLog log)
    {
        _isUsed = true;
        Flowing.Value = log;
        return new();
    }

    public void Dispose() => Flowing.Value = null;
}
