using System.CommandLine;
using System.CommandLine.Parsing;
using Sluice.Contract;

namespace Sluice.Tool.Output;

/// <summary>Reports the mistakes in a command line, and suggests the word that was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>Writes the mistakes to standard error.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="mistake">A message about a value that is given; null if only the parser found a mistake.</param>
    /// <returns>The exit code.</returns>
    public static int Report(ParseResult parsed, string? mistake)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Tokens.Count == 0)
        {
            // A command line without words gets the help.
            command.Parse("--help").Invoke();
            return ExitCode.Unusable;
        }

        // An unknown word is usually the cause of the parser's other errors, so only the word is reported.
        foreach (var message in mistake is not null ? [mistake]
            : parsed.UnmatchedTokens is [var first, ..] ? [Describe(command, first)]
            : parsed.Errors.Select(UsageValues.Explain).Distinct(StringComparer.Ordinal))
        {
            Console.Error.WriteLine(TerminalText.Clean(message, keepColors: false));
        }

        Console.Error.WriteLine($"'{Name(command)} --help' shows what it takes.");
        return ExitCode.Unusable;
    }

    /// <summary>Returns a message about an option that the command does not have and that was read as an argument, or null.</summary>
    public static string? FindOption(ParseResult parsed)
        => parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(static argument => argument.Tokens)
            .Select(static token => token.Value)
            .FirstOrDefault(static word => word.StartsWith("--", StringComparison.Ordinal)) is { } word
            ? Describe(parsed.CommandResult.Command, word)
            : null;

    private static string Describe(Command command, string word)
    {
        var isOption = word.StartsWith('-');
        var known = isOption
            ? command.Options.SelectMany(option => option.Aliases.Append(option.Name))
            : command.Subcommands.Select(subcommand => subcommand.Name);
        var what = isOption ? $"'{Name(command)}' has no option {word}." : $"'{Name(command)}' has no command or argument '{word}'.";
        return Nearest(word, known) is { } nearest ? $"{what} Did you mean {nearest}?" : what;
    }

    private static string Name(Command command) => command is RootCommand ? "sluice" : $"sluice {command.Name}";

    private static string? Nearest(string word, IEnumerable<string> known)
    {
        var best = known
            .Select(name => (Name: name, Distance: EditDistance.Between(word, name)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is { } name
            && ((best.Distance <= 2 && best.Distance * 2 < word.Length)
                || (word.Length > 3 && name.StartsWith(word, StringComparison.Ordinal))) ? name : null;
    }
}
