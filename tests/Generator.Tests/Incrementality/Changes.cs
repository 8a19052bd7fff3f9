using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Pipeline;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>What a run of the generator did, after an edit.</summary>
internal sealed class Changes(GeneratorRunResult before, GeneratorRunResult after)
{
    /// <summary>
    /// The files that were printed again, by what they are of: <c>Orders.List</c>, <c>Order</c>, <c>Program</c>,
    /// <c>DeployFiles</c>. One that is gone has a minus before its name. What was not printed again is the very same text object.
    /// </summary>
    public IEnumerable<string> Printed
    {
        get
        {
            var known = Sources(before).ToDictionary(s => s.HintName, s => s.SourceText);
            var now = Sources(after).ToDictionary(s => s.HintName, s => s.SourceText);
            return now.Where(s => !known.TryGetValue(s.Key, out var text) || !ReferenceEquals(text, s.Value)).Select(s => Short(s.Key))
                .Concat(known.Keys.Where(name => !now.ContainsKey(name)).Select(name => "-" + Short(name)))
                .Order(StringComparer.Ordinal);
        }
    }

    /// <summary>What had to be parsed: <c>Orders</c>, <c>Orders.List</c>.</summary>
    public IEnumerable<string> Parsed =>
        Reasons(TrackingNames.Declarations) is "1 Cached" or "1 Unchanged" ? [] : ((Declarations)after.TrackedSteps[TrackingNames.Declarations].Single().Outputs.Single().Value).Parsed.Order(StringComparer.Ordinal);

    /// <summary>How many outputs of a step there are for which reason, such as <c>1 New, 2 Cached</c>; none, where it did not run.</summary>
    public string Reasons(string step) => after.TrackedSteps.TryGetValue(step, out var steps) ? Print(steps) : "";

    /// <summary>The same of everything that is printed; <see cref="IncrementalStepRunReason.Cached"/> alone means that no emitter ran.</summary>
    public string Outputs => Print(after.TrackedOutputSteps.SelectMany(s => s.Value));

    private static string Print(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join(
        ", ", steps.SelectMany(s => s.Outputs).GroupBy(o => o.Reason).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}"));

    private static ImmutableArray<GeneratedSourceResult> Sources(GeneratorRunResult result) => result.GeneratedSources.IsDefault ? [] : result.GeneratedSources;

    // Sluice.Generated.Program.g.cs; Shop_Orders_List.0123abcd.Operation.g.cs; Shop_Order.0123abcd.Type.g.cs
    private static string Short(string hint)
    {
        var name = hint.Split('.')[hint.StartsWith("Sluice.Generated.", StringComparison.Ordinal) ? 2 : 0];
        return name.StartsWith("Shop_", StringComparison.Ordinal) ? name["Shop_".Length..].Replace('_', '.') : name;
    }
}
