namespace Sluice;

/// <summary>The format of a function's log.</summary>
public enum FunctionLogFormat
{
    /// <summary>Lines of text.</summary>
    Text,

    /// <summary>One JSON object for each message. Only with it does Lambda filter messages by their level.</summary>
    Json,
}
