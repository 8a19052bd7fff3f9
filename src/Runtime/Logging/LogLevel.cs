namespace Sluice.Runtime;

/// <summary>The level of a line in the log. The numbers are those of Microsoft.Extensions.Logging and of Amazon.Lambda.Core.</summary>
internal enum LogLevel
{
    Trace,
    Debug,
    Information,
    Warning,
    Error,
    Critical,
}
