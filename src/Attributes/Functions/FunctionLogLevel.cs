namespace Sluice;

/// <summary>The lowest level of messages that a function's log contains, by the names that Lambda uses.</summary>
public enum FunctionLogLevel
{
    /// <summary>Lambda's default, which is <see cref="Info"/>.</summary>
    Default,

    /// <summary><c>TRACE</c>.</summary>
    Trace,

    /// <summary><c>DEBUG</c>.</summary>
    Debug,

    /// <summary><c>INFO</c>.</summary>
    Info,

    /// <summary><c>WARN</c>.</summary>
    Warn,

    /// <summary><c>ERROR</c>.</summary>
    Error,

    /// <summary><c>FATAL</c>.</summary>
    Fatal,
}
