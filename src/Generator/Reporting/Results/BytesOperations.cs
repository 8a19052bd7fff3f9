using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Effects;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Reporting.Results;

/// <summary>Determines which operations send their results as bytes.</summary>
internal static class BytesOperations
{
    /// <summary>
    /// Returns true if the method sends the value of the result as bytes, or if all operations of its type that return the result do.
    /// </summary>
    /// <param name="result">The type of a result.</param>
    /// <param name="symbol">The symbol that uses it.</param>
    public static bool Send(INamedTypeSymbol result, ISymbol symbol)
    {
        if (!HoldsBytes(result) || symbol.ContainingType is not { } type)
        {
            return false;
        }

        var returning = type.GetMembers().OfType<IMethodSymbol>()
            .Where(m => EffectRules.IsOperation(m) && Success(m) is { } success && SymbolEqualityComparer.Default.Equals(success, result))
            .ToArray();
        return returning.FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m, symbol)) is { } own
            ? IsBinary(own)
            : returning.Length > 0 && returning.All(IsBinary);
    }

    private static bool HoldsBytes(INamedTypeSymbol result) =>
        result.SelfAndBases().FirstOrDefault(t => t.Is(WellKnown.HttpResultOfValue)) is { } holder
        && holder.TypeArguments[0] is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte };

    private static bool IsBinary(IMethodSymbol operation) =>
        operation.Attribute(WellKnown.Produces)?.Argument<string>(0) is { } mediaType && !MediaTypes.IsJson(mediaType)
        && !ProxyParser.IsProxy(operation, operation.ContainingType);

    /// <summary>Returns the first result with a success status, whose value is the one that is sent as bytes.</summary>
    private static INamedTypeSymbol? Success(IMethodSymbol method)
    {
        var (value, _) = ResultParser.Unwrap(method);
        return value is not INamedTypeSymbol named ? null
            : !AnswerParser.IsUnion(named) ? named
            : named.TypeArguments.OfType<INamedTypeSymbol>().FirstOrDefault(t => AnswerParser.Status(t) is >= 200 and <= 299);
    }
}
