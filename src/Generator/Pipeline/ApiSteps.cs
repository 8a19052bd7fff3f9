using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;

namespace Sluice.Generator.Pipeline;

internal static class ApiSteps
{
    public static IncrementalValuesProvider<Parsed<FunctionModel>> ParseFunctions(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(WellKnown.LambdaFunction, static (node, _) => node is TypeDeclarationSyntax, FunctionParser.Parse)
            .WithTrackingName(TrackingNames.ParsedFunctions);

    public static IncrementalValuesProvider<Parsed<RestApiModel>> ParseDeclarations(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(WellKnown.RestApi, static (node, _) => node is CompilationUnitSyntax, RestApiParser.Parse)
            .WithTrackingName(TrackingNames.RestApi);

    /// <summary>Our own attribute, and that of Amazon.Lambda.Annotations.</summary>
    public static IncrementalValueProvider<ImmutableArray<Parsed<StartupModel>>> ParseStartups(IncrementalGeneratorInitializationContext context)
    {
        var own = context.SyntaxProvider.ForAttributeWithMetadataName(WellKnown.LambdaStartup, static (node, _) => node is TypeDeclarationSyntax, StartupParser.Parse);
        var amazons = context.SyntaxProvider.ForAttributeWithMetadataName(WellKnown.AmazonLambdaStartup, static (node, _) => node is TypeDeclarationSyntax, StartupParser.Parse);
        return own.WithTrackingName(TrackingNames.ParsedStartups).Collect()
            .Combine(amazons.WithTrackingName(TrackingNames.ParsedStartups).Collect())
            .Select(static (both, _) => both.Left.AddRange(both.Right));
    }

    public static IncrementalValueProvider<StartupModel?> Startup(IncrementalValueProvider<ImmutableArray<Parsed<StartupModel>>> parsed) =>
        parsed.Select(static (all, _) => all.Select(s => s.Model).FirstOrDefault(s => s is not null)).WithTrackingName(TrackingNames.Startup);

    public static IncrementalValueProvider<ProjectModel> ParseProject(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider.Select(ProjectParser.Parse)
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => (
                Sam: !Is(options, "SluiceTemplate", "cloudformation"),
                Yaml: Is(options, "SluiceYaml", "true"))))
            .Select(static (parts, _) => parts.Left with { IsPlainTemplate = !parts.Right.Sam, WritesYaml = parts.Right.Yaml })
            .WithTrackingName(TrackingNames.Project);

    public static IncrementalValueProvider<ImmutableArray<FunctionModel>> Models(IncrementalValuesProvider<Parsed<FunctionModel>> parsed) =>
        parsed
            .Where(static f => f.Model is not null)
            .Select(static (f, _) => f.Model!)
            .WithTrackingName(TrackingNames.Functions)
            .Collect();

    public static IncrementalValueProvider<ApiModel?> Assemble(
        IncrementalValuesProvider<Parsed<RestApiModel>> declarations,
        IncrementalValueProvider<ImmutableArray<FunctionModel>> functions,
        IncrementalValueProvider<ImmutableArray<OperationModel>> operations,
        IncrementalValueProvider<ProjectModel> project,
        IncrementalValueProvider<ImmutableArray<TemplateFileModel>> templates,
        IncrementalValueProvider<ImmutableArray<AuthorizerModel>> authorizers)
    {
        var declaration = declarations
            .Select(static (d, _) => d.Model)
            .Collect()
            .Select(static (all, _) => all.FirstOrDefault(d => d is not null));
        return declaration.Combine(functions).Combine(operations).Combine(project).Combine(templates).Combine(authorizers)
            .Select(static (parts, _) =>
            {
                var (((((api, functions), operations), project), templates), authorizers) = parts;
                return ApiAssembler.Assemble(api, functions, operations, project, templates, authorizers);
            })
            .WithTrackingName(TrackingNames.Api);
    }

    // A property of the project that the targets make visible to the compiler.
    private static bool Is(AnalyzerConfigOptionsProvider options, string property, string value) =>
        options.GlobalOptions.TryGetValue("build_property." + property, out var given) && string.Equals(given, value, StringComparison.OrdinalIgnoreCase);
}
