using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline;

/// <summary>Reads which state the project's overlays are in. The targets name them among the additional files.</summary>
internal static class OverlayFileSteps
{
    private const string Metadata = "build_metadata.AdditionalFiles.SluiceOverlay";

    /// <summary>Returns a text that changes with the overlays; empty if there are none.</summary>
    public static IncrementalValueProvider<string> State(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsOverlay(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => Fingerprint.Of(pair.Left.GetText(cancellation)?.ToString() ?? ""))
            .Collect()
            .Select(static (overlays, _) => overlays.IsEmpty ? "" : overlays.Aggregate(static (all, next) => all.Then(next)).ToString());

    private static bool IsOverlay(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
