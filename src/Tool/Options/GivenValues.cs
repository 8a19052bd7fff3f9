using System.CommandLine;
using System.CommandLine.Parsing;

namespace Sluice.Tool.Options;

/// <summary>Finds values on the command line that no option or argument accepts: empty values and very long ones.</summary>
internal static class GivenValues
{
    /// <summary>The largest number of characters, which is more than any path or address has.</summary>
    private const int Longest = 4_096;

    /// <summary>Returns a message about the first such value, or null if there is none.</summary>
    public static string? FindMistake(ParseResult parsed) =>
        parsed.CommandResult.Children.Where(child => child is not CommandResult).Select(Mistake).FirstOrDefault(mistake => mistake is not null);

    private static string? Mistake(SymbolResult given)
    {
        var name = given switch
        {
            OptionResult option => option.Option.Name,
            ArgumentResult argument => argument.Argument.Name,
            _ => "",
        };

        // A body can be empty, and it can have any length.
        if (name == BodyOption.Name)
        {
            return null;
        }

        foreach (var token in given.Tokens)
        {
            if (token.Value.Length == 0)
            {
                return $"The value of {name} is empty. Give it one, or leave {name} out.";
            }

            if (token.Value.Length > Longest)
            {
                return $"The value of {name} has {token.Value.Length} characters, and the limit is {Longest}.";
            }
        }

        return null;
    }
}
