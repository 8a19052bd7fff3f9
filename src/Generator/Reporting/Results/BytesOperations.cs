using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Effects;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Reporting.Results;

/// <summary>Tells which operations send bytes as they are.</summary>
internal static class BytesOperations
{
    /// <summary>True where the method, or another one that it helps in its type, sends the result's value as bytes.</summary>
    /// <param name="result">A result's type.</param>
    /// <param name="symbol">What uses it.</param>
    public static bool Send(INamedTypeSymbol result, ISymbol symbol)
    {
        if (!HoldsBytes(result) || symbol.ContainingType is not { } type)
        {
            return false;
        }

        var returning = type.GetMembers().OfType<IMethodSymbol>().Where(m => EffectRules.IsOperation(m) && Success(m) is { } success && SymbolEqualityComparer.Default.Equals(success, result)).ToArray();
        return returning.FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m, symbol)) is { } own
            ? IsBinary(own)
            : returning.Length > 0 && returning.All(IsBinary);
    }

    private static bool HoldsBytes(INamedTypeSymbol result) =>
        result.SelfAndBases().FirstOrDefault(t => t.Is(WellKnown.HttpResultOfValue)) is { } holder
        && holder.TypeArguments[0] is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte };

    private static bool IsBinary(IMethodSymbol operation) =>
        operation.Attribute(WellKnown.Produces)?.Argument<string>(0) is { } mediaType && !MediaTypes.IsJson(mediaType);

    /// <summary>The first result with a status of success, whose value is the one that is sent as it is.</summary>
    private static INamedTypeSymbol? Success(IMethodSymbol method)
    {
        var (value, _) = ResultParser.Unwrap(method);
        return value is not INamedTypeSymbol named ? null
            : !AnswerParser.IsUnion(named) ? named
            : named.TypeArguments.OfType<INamedTypeSymbol>().FirstOrDefault(t => AnswerParser.Status(t) is >= 200 and <= 299);
    }
}
