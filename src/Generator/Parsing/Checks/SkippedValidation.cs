using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Finds <c>[SkipValidation]</c> of Microsoft.Extensions.Validation.</summary>
internal static class SkippedValidation
{
    private const string Skip = "Microsoft.Extensions.Validation.SkipValidationAttribute";

    /// <summary>Returns true if one of the symbols has the attribute.</summary>
    public static bool Of(params ISymbol?[] symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol?.Attribute(Skip) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
