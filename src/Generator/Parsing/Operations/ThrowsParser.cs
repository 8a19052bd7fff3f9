using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>
/// Parses the exceptions that an operation declares itself, or that its class or the assembly declares. The nearest declaration comes first; at one place
/// the most derived exception does.
/// </summary>
internal static class ThrowsParser
{
    public static ImmutableArray<ThrowsModel> Parse(OperationScope scope)
    {
        var declared = new List<DeclaredException>();
        foreach (var level in AttributeLevels.FromNearest(scope.Method, scope.Owner))
        {
            // The mistakes of the class and of the assembly are reported there, once.
            var isOwn = level is IMethodSymbol;
            var found = DeclaredException.At(level, scope.Assembly, isOwn ? scope.Diagnostics : new(), scope.Cancellation);
            declared.AddRange(found.Where(f => !declared.Exists(d => f.Exception.SelfAndBases().Contains(d.Exception, SymbolEqualityComparer.Default))));
        }

        return [.. declared.Select(d => d.Model with { Description = scope.Doc.Exception(d.Exception) })];
    }
}
