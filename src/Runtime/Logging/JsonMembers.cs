using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Writes the members of a line, and makes sure that no name occurs twice. An argument whose name belongs to a fixed member gets an underscore in front.
/// </summary>
internal readonly ref struct JsonMembers(Utf8JsonWriter writer, HashSet<string> names)
{
    /// <summary>The names that have a meaning of their own in each line, also where the line does not have them.</summary>
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal)
    {
        "timestamp", "level", "requestId", "tenantId", "traceId", "message", "category", "eventId", "eventName", "scopes",
        "errorType", "errorMessage", "stackTrace", "truncated",
    };

    /// <summary>Writes the arguments of the message, or the values of a scope. Of several values with one name the first one is written.</summary>
    public void Write(IEnumerable<KeyValuePair<string, object?>>? members)
    {
        if (members is null)
        {
            return;
        }

        try
        {
            var left = LogText.MaxItems;
            foreach (var (key, value) in members)
            {
                if (--left < 0)
                {
                    break;
                }

                if (value is not null && Name(key) is { } name)
                {
                    writer.WritePropertyName(name);
                    JsonValues.Write(writer, value);
                }
            }
        }
        catch (Exception)
        {
            // The sequence threw. The members that were read stay in the log.
        }
    }

    /// <summary>Replaces halves of surrogate pairs, so that two names that differ are different in UTF-8 as well.</summary>
    public static string Valid(string name) => name.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name))
        : name;

    private string? Name(string? key)
    {
        if (key is null or LogEvent.Template)
        {
            return null;
        }

        // {@order} asks loggers with a serializer to write the whole object.
        var name = Valid(key.StartsWith('@') ? key[1..] : key);
        name = Fixed.Contains(name) ? "_" + name : name;
        return name.Length > 0 && names.Add(name) ? name : null;
    }
}
