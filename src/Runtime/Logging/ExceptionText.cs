namespace Sluice.Runtime;

/// <summary>
/// Reads the texts of an exception that user code threw. An exception may override them with code that throws itself, which must not end the process.
/// </summary>
internal static class ExceptionText
{
    /// <summary>Returns the text for the log.</summary>
    public static string Whole(Exception exception) => Try(exception, static read => read.ToString())
        ?? $"{exception.GetType()}: {Message(exception)}{Environment.NewLine}{StackTrace(exception)}";

    /// <summary>Returns the exception's message, or a sentence that says that the message cannot be read.</summary>
    public static string Message(Exception exception) => Try(exception, static read => read.Message) ?? "The exception's own message cannot be read.";

    /// <summary>Returns the stack trace, or an empty text.</summary>
    public static string StackTrace(Exception exception) => Try(exception, static read => read.StackTrace) ?? "";

    private static string? Try(Exception exception, Func<Exception, string?> read)
    {
        try
        {
            return read(exception) ?? "";
        }
        catch (Exception)
        {
            return null;
        }
    }
}
