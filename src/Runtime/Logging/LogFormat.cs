namespace Sluice.Runtime;

/// <summary>How a line of the log is written.</summary>
internal enum LogFormat
{
    /// <summary>Time, request id, level and message, separated by tabs.</summary>
    Text,

    /// <summary>The message alone.</summary>
    Unformatted,

    /// <summary>A JSON object.</summary>
    Json,
}
