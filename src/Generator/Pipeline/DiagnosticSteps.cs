using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Pipeline;

/// <summary>Diagnostics flow beside the source: they move with every edit, and nothing is emitted again for that.</summary>
internal static class DiagnosticSteps
{
    public static IncrementalValueProvider<EquatableArray<DiagnosticInfo>> Collect(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<Parsed<RestApiModel>> declarations,
        IncrementalValuesProvider<Parsed<FunctionModel>> functions,
        IncrementalValuesProvider<ParsedOperation>[] operations,
        IncrementalValueProvider<ImmutableArray<TemplateFileModel>> templates,
        IncrementalValueProvider<ImmutableArray<Parsed<StartupModel>>> startups,
        IncrementalValueProvider<ImmutableArray<Parsed<AuthorizerModel>>> authorizers,
        IncrementalValueProvider<ProjectModel> project)
    {
        var backends = context.SyntaxProvider
            .ForAttributeWithMetadataName(WellKnown.HttpBackend, static (_, _) => true, BackendParser.Parse)
            .Collect();
        return declarations.Collect().Combine(functions.Collect()).Combine(OperationSteps.Concat(operations)).Combine(backends).Combine(templates).Combine(startups)
            .Combine(authorizers).Combine(project)
            .Select(static (parts, _) =>
            {
                var (((((((declarations, functions), operations), backends), templates), startups), authorizers), project) = parts;
                return Merge(declarations, functions, operations, backends, templates, startups, authorizers, project);
            })
            .WithTrackingName(TrackingNames.Diagnostics);
    }

    public static void Report(SourceProductionContext context, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            context.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }

    // A type that several operations use, or that is read and written, is wrong once.
    private static EquatableArray<DiagnosticInfo> Merge(
        ImmutableArray<Parsed<RestApiModel>> declarations,
        ImmutableArray<Parsed<FunctionModel>> functions,
        ImmutableArray<ParsedOperation> operations,
        ImmutableArray<EquatableArray<DiagnosticInfo>> backends,
        ImmutableArray<TemplateFileModel> templates,
        ImmutableArray<Parsed<StartupModel>> startups,
        ImmutableArray<Parsed<AuthorizerModel>> authorizers,
        ProjectModel project) =>
        declarations.SelectMany(d => d.Diagnostics)
            .Concat(functions.SelectMany(f => f.Diagnostics))
            .Concat(operations.SelectMany(o => o.Diagnostics))
            .Concat(backends.SelectMany(b => b))
            .Concat(startups.SelectMany(s => s.Diagnostics))
            .Concat(authorizers.SelectMany(a => a.Diagnostics))
            .Concat(ApiChecks.Check(declarations, functions, operations, templates, authorizers, project))
            .Concat(StartupChecks.Check(startups, operations))
            .GroupBy(d => (d.Rule, d.Location))
            .Select(g => g.First())
            .ToEquatableArray();
}
