using System.CommandLine;

namespace Sluice.Tool.Output;

/// <summary>Says what is wrong with a command line, and what was perhaps meant.</summary>
internal static class UsageErrors
{
    /// <summary>Writes to standard error.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="mistake">What is wrong with a value that is given; null where only the parser finds something.</param>
    /// <returns>The exit code.</returns>
    public static int Report(ParseResult parsed, string? mistake)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Tokens.Count == 0)
        {
            // Nothing was asked: everything is answered.
            command.Parse("--help").Invoke();
            return ExitCode.Unusable;
        }

        // A word that belongs nowhere is the cause; what is missing beside it is its effect.
        foreach (var message in mistake is not null ? [mistake] : parsed.UnmatchedTokens is [var first, ..] ? [Describe(command, first)] : parsed.Errors.Select(error => WithoutType(error.Message)))
        {
            Console.Error.WriteLine(TerminalText.Clean(message, keepColors: false));
        }

        Console.Error.WriteLine($"'{Name(command)} --help' shows what it takes.");
        return ExitCode.Unusable;
    }

    private static string Describe(Command command, string word)
    {
        var isOption = word.StartsWith('-');
        var known = isOption
            ? command.Options.SelectMany(option => option.Aliases.Append(option.Name))
            : command.Subcommands.Select(subcommand => subcommand.Name);
        var what = isOption ? $"'{Name(command)}' has no option {word}." : $"'{word}' means nothing to '{Name(command)}'.";
        return Nearest(word, known) is { } nearest ? $"{what} Did you mean {nearest}?" : what;
    }

    private static string Name(Command command) => command is RootCommand ? "sluice" : $"sluice {command.Name}";

    // Names of .NET's types say nothing to a person.
    private static string WithoutType(string message)
        => message.IndexOf(" as expected type", StringComparison.Ordinal) is > 0 and var end ? $"{message[..end]}." : message;

    private static string? Nearest(string word, IEnumerable<string> known)
    {
        var best = known.Select(name => (Name: name, Distance: Distance(word, name))).OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal).FirstOrDefault();
        return best.Name is { } name && ((best.Distance <= 2 && best.Distance * 2 < word.Length) || (word.Length > 3 && name.StartsWith(word, StringComparison.Ordinal))) ? name : null;
    }

    // Of two texts: how many characters are to be put in, taken out or changed.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
