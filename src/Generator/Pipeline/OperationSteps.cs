using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Declared;

namespace Sluice.Generator.Pipeline;

internal static class OperationSteps
{
    /// <summary>In the order of the source.</summary>
    public static IncrementalValueProvider<ImmutableArray<DeclaredOperation>> All(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.Operations);

    /// <summary>Those that a function serves: what none does has no code.</summary>
    public static IncrementalValueProvider<ImmutableArray<DeclaredOperation>> Handled(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.Handled);

    /// <summary>One by one, for what is printed of each.</summary>
    public static IncrementalValuesProvider<DeclaredOperation> Each(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.OperationSlots)
            .SelectMany(static (slots, _) => slots)
            .WithTrackingName(TrackingNames.Operations)
            .Where(static o => o is { Integration.IsFunction: true })
            .Select(static (o, _) => o!);
}
