using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about filters.</summary>
internal static class FilterRules
{
    public static readonly DiagnosticDescriptor InvalidFilter = Descriptors.Error(
        "SLUICE220", "Functions", "Filter cannot wrap the operation",
        "The filter '{0}' cannot wrap '{1}': {2}");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [InvalidFilter];
}
