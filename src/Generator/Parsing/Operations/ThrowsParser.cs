using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses the declared exceptions, with the most derived one first.</summary>
internal static class ThrowsParser
{
    public static ImmutableArray<ThrowsModel> Parse(OperationScope scope)
    {
        var declared = new List<(INamedTypeSymbol Exception, ThrowsModel Model)>();
        foreach (var attribute in scope.Method.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.Throws)))
        {
            if (attribute.AttributeClass!.TypeArguments[0] is not INamedTypeSymbol { TypeKind: not TypeKind.Error } exception)
            {
                continue;
            }

            if (!exception.SelfAndBases().Any(t => t.Is("System.Exception")))
            {
                // The compiler reports this mistake.
                scope.Diagnostics.Fail();
                continue;
            }

            var status = attribute.Argument<int>(0);
            if (status is < 400 or > 599)
            {
                scope.Diagnostics.Add(
                    ResultRules.InvalidErrorStatus, attribute.ArgumentPlace(0, scope.Cancellation), status.ToString(CultureInfo.InvariantCulture));
            }

            if (!exception.IsVisible(scope.Assembly))
            {
                scope.Diagnostics.Add(ResultRules.ExceptionNotAccessible, attribute.Place(scope.Cancellation), exception.Name);
            }

            if (declared.Any(d => SymbolEqualityComparer.Default.Equals(d.Exception, exception)))
            {
                scope.Diagnostics.Add(ResultRules.DuplicateThrows, attribute.Place(scope.Cancellation), exception.Name);
                continue;
            }

            var name = exception.FullName();
            declared.Add((exception, new(name, status, scope.Doc.Exception(exception))));
        }

        return
        [
            .. declared
                .OrderByDescending(d => d.Exception.SelfAndBases().Length)
                .ThenBy(d => d.Model.ExceptionName, StringComparer.Ordinal)
                .Select(d => d.Model),
        ];
    }
}
