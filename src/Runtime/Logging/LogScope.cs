using System.Collections;

namespace Sluice.Runtime;

/// <summary>Reads what a caller of <c>ILogger.BeginScope</c> passed: a text, a message with arguments, or keys with values.</summary>
internal static class LogScope
{
    /// <summary>Returns the scope as one text. Keys and values have no text of their own, so all of them are written.</summary>
    public static string Text(object? scope)
    {
        try
        {
            return IsMessage(scope) ? scope!.ToString() ?? "" : LogText.Of(scope);
        }
        catch (Exception)
        {
            return LogText.Unreadable(scope);
        }
    }

    /// <summary>Returns the keys and values of a scope, or of any other value; null if it has none.</summary>
    public static IEnumerable<KeyValuePair<string, object?>>? Members(object? scope) => scope switch
    {
        IEnumerable<KeyValuePair<string, object?>> members => members,
        IDictionary entries => Entries(entries),
        _ => null,
    };

    /// <summary>Returns true for a scope that has a text, whether or not it has values as well.</summary>
    public static bool HasText(object? scope) => scope is not null && (Members(scope) is null || IsMessage(scope));

    private static bool IsMessage(object? scope)
    {
        try
        {
            return scope is IEnumerable<KeyValuePair<string, object?>> members
                && members.Take(LogText.MaxItems).Any(member => member.Key == LogEvent.Template);
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(IDictionary entries)
    {
        var entry = entries.GetEnumerator();
        while (entry.MoveNext())
        {
            yield return new(LogText.Of(entry.Key), entry.Value);
        }
    }
}
