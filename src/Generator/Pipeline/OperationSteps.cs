using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Declared;

namespace Sluice.Generator.Pipeline;

internal static class OperationSteps
{
    /// <summary>Returns the operations in the order of the source.</summary>
    public static IncrementalValueProvider<ImmutableArray<DeclaredOperation>> All(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.Operations);

    /// <summary>Returns the operations that a function serves. No code is generated for the others.</summary>
    public static IncrementalValueProvider<ImmutableArray<DeclaredOperation>> Handled(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.Handled);

    /// <summary>Returns the operations one by one, for the files that are generated for each.</summary>
    public static IncrementalValuesProvider<DeclaredOperation> Each(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.OperationSlots)
            .SelectMany(static (slots, _) => slots)
            .WithTrackingName(TrackingNames.Operations)
            .Where(static o => o is { Integration.IsFunction: true })
            .Select(static (o, _) => o!);
}
