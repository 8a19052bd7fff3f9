namespace Sluice.Runtime;

/// <summary>Writes a line as text: time, request id, label of the level and message, separated by tabs.</summary>
internal static class TextFormat
{
    /// <param name="buffer">Receives the line without a line break at its end.</param>
    /// <param name="line">The line.</param>
    /// <param name="hasPrefix">False for the message alone.</param>
    public static void Write(LogBuffer buffer, in LogEvent line, bool hasPrefix)
    {
        if (hasPrefix)
        {
            LogTime.Write(line.Time, buffer.GetSpan(LogTime.Length));
            buffer.Advance(LogTime.Length);
            buffer.Write("\t"u8);
            buffer.Write(line.Invocation?.RequestId);
            buffer.Write("\t"u8);
            buffer.Write(LogLevels.Label(line.Level));
            buffer.Write("\t"u8);
        }

        WriteOrigin(buffer, line);
        buffer.Write(line.Message);
        if (line.Exception is not null)
        {
            buffer.Write(line.Message.Length > 0 ? "\n"u8 : default);
            buffer.Write(ExceptionText.Whole(line.Exception));
        }
    }

    /// <summary>Writes the category and the scopes: <c>Shop.Orders => checkout => customer 7: </c></summary>
    private static void WriteOrigin(LogBuffer buffer, in LogEvent line)
    {
        if (line.Category is null)
        {
            return;
        }

        buffer.Write(line.Category);
        foreach (var scope in line.Scopes ?? [])
        {
            buffer.Write(" => "u8);
            buffer.Write(LogScope.Text(scope));
        }

        buffer.Write(": "u8);
    }
}
