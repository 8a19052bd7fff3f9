using System.CommandLine;
using System.CommandLine.Parsing;

namespace Sluice.Tool.Options;

/// <summary>Finds values on the command line that no option or argument accepts: empty ones, and ones of absurd length.</summary>
internal static class GivenValues
{
    /// <summary>In characters: more than any path or address has.</summary>
    private const int Longest = 4_096;

    /// <returns>What is wrong with the first such value; null where there is none.</returns>
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

        // A body may be empty, and of any length.
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
                return $"The value of {name} has {token.Value.Length} characters, and {Longest} are the most.";
            }
        }

        return null;
    }
}
