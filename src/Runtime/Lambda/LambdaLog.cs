using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Sluice.Runtime;

/// <summary>Writes to the function's log: Lambda collects what a function writes to standard error. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LambdaLog
{
    /// <summary>Writes a message.</summary>
    /// <param name="level">The log level, which is written before the message; <see langword="null"/> for none.</param>
    /// <param name="exception">An exception, which is written after the message; <see langword="null"/> for none.</param>
    /// <param name="message">The message. If there are arguments, it may have placeholders such as <c>{id}</c>, <c>{0}</c> or <c>{price:N2}</c>.</param>
    /// <param name="arguments">The values of the placeholders in their order; <see langword="null"/> for none.</param>
    public static void Write(string? level, Exception? exception, string? message, object?[]? arguments)
    {
        var text = arguments is { Length: > 0 } ? Fill(message ?? "", arguments) : message;
        text = string.IsNullOrEmpty(level) ? text : $"{level}: {text}";
        Console.Error.WriteLine(exception is null ? text : $"{text}{Environment.NewLine}{ExceptionText.Whole(exception)}");
    }

    /// <summary>Replaces the placeholders by the arguments. A placeholder without an argument stays as it is.</summary>
    internal static string Fill(string message, object?[] arguments)
    {
        var filled = new StringBuilder(message.Length);
        var next = 0;
        for (var i = 0; i < message.Length; i++)
        {
            var character = message[i];
            if (character is '{' or '}' && i + 1 < message.Length && message[i + 1] == character)
            {
                filled.Append(character);
                i++;
            }
            else if (character == '{' && message.IndexOf('}', i) is > 0 and var end)
            {
                Append(filled, message[(i + 1)..end], arguments, ref next);
                i = end;
            }
            else
            {
                filled.Append(character);
            }
        }

        return filled.ToString();
    }

    private static void Append(StringBuilder filled, string placeholder, object?[] arguments, ref int next)
    {
        var nameEnd = placeholder.AsSpan().IndexOfAny(',', ':');
        var name = nameEnd < 0 ? placeholder : placeholder[..nameEnd];

        // A number is the index of an argument. Any other name takes the next argument.
        var index = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : next++;
        if (index >= arguments.Length)
        {
            filled.Append('{').Append(placeholder).Append('}');
            return;
        }

        var value = Text(arguments[index]);
        try
        {
            filled.AppendFormat(CultureInfo.InvariantCulture, $"{{0{(nameEnd < 0 ? "" : placeholder[nameEnd..])}}}", value);
        }
        catch (FormatException)
        {
            filled.Append(value);
        }
    }

    private static object Text(object? value) => value switch
    {
        null => "(null)",
        string text => text,
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Text)),
        _ => value,
    };
}
