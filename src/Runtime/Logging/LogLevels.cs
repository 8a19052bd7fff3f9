namespace Sluice.Runtime;

/// <summary>The names of the levels.</summary>
internal static class LogLevels
{
    /// <summary>
    /// Reads a level. The names of Lambda's setting (<c>INFO</c>, <c>FATAL</c>) and those of .NET are accepted in any letter case, as are .NET's numbers.
    /// </summary>
    public static bool TryParse(string? name, out LogLevel level)
    {
        level = LogLevel.Information;
        if (name is null)
        {
            return false;
        }

        for (var known = LogLevel.Trace; known <= LogLevel.Critical; known++)
        {
            if (Is(name, Name(known)) || Is(name, LambdaName(known)) || (name.Length == 1 && name[0] - '0' == (int)known))
            {
                level = known;
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns .NET's name, which JSON lines have.</summary>
    public static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace => "Trace",
        LogLevel.Debug => "Debug",
        LogLevel.Warning => "Warning",
        LogLevel.Error => "Error",
        LogLevel.Critical => "Critical",
        _ => "Information",
    };

    /// <summary>Returns the label that text lines have. .NET's own console logger writes the same ones.</summary>
    public static ReadOnlySpan<byte> Label(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce"u8,
        LogLevel.Debug => "dbug"u8,
        LogLevel.Warning => "warn"u8,
        LogLevel.Error => "fail"u8,
        LogLevel.Critical => "crit"u8,
        _ => "info"u8,
    };

    private static string LambdaName(LogLevel level) => level switch
    {
        LogLevel.Information => "INFO",
        LogLevel.Warning => "WARN",
        LogLevel.Critical => "FATAL",
        _ => Name(level),
    };

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
