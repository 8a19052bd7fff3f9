using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Sluice.Tool.Output;

/// <summary>Explains values that an option or an argument does not take.</summary>
internal static class UsageValues
{
    /// <summary>Returns the message of the parser, or one that lists the values or says that a number is expected.</summary>
    public static string Explain(ParseError error)
    {
        var (name, type, values) = error.SymbolResult switch
        {
            OptionResult given => (given.Option.Name, given.Option.ValueType, Labels(given.Option)),
            ArgumentResult { Parent: OptionResult given } => (given.Option.Name, given.Option.ValueType, Labels(given.Option)),
            ArgumentResult given => (given.Argument.Name, given.Argument.ValueType, Labels(given.Argument)),
            _ => ("", typeof(object), []),
        };
        foreach (var value in error.SymbolResult?.Tokens.Select(static token => token.Value) ?? [])
        {
            if (type == typeof(string) && values.Count > 0 && !values.Contains(value, StringComparer.Ordinal))
            {
                return $"'{value}' is not a value of {name}, which takes {string.Join(", ", values.SkipLast(1))} or {values[^1]}.";
            }

            if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(int) && !int.TryParse(value, out _))
            {
                return $"'{value}' is not a value of {name}, which takes a whole number.";
            }
        }

        return error.Message;
    }

    private static List<string> Labels(Symbol symbol) => [.. symbol.GetCompletions(CompletionContext.Empty).Select(static completion => completion.Label)];
}
