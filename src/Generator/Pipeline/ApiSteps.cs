using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Pipeline;

internal static class ApiSteps
{
    /// <summary>Classes with our own attribute, and methods with that of Amazon.Lambda.Annotations.</summary>
    public static IncrementalValueProvider<ImmutableArray<FunctionModel>> ParseFunctions(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnown.LambdaFunction, static (node, _) => node is TypeDeclarationSyntax, static (found, cancellation) => FunctionParser.Parse(Declaration.Of(found), cancellation).Model)
            .WithTrackingName(TrackingNames.Functions);
        var methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                UpstreamNames.LambdaFunction, static (_, _) => true, static (found, cancellation) => UpstreamFunctionParser.Parse(Declaration.Of(found), cancellation)?.Model)
            .WithTrackingName(TrackingNames.Functions);
        return OperationSteps.Concat<FunctionModel>([Existing(classes), Existing(methods)]);

        static IncrementalValuesProvider<FunctionModel> Existing(IncrementalValuesProvider<FunctionModel?> models) =>
            models.Where(static model => model is not null).Select(static (model, _) => model!);
    }

    /// <summary>The first, where there are several.</summary>
    public static IncrementalValueProvider<RestApiModel?> ParseDeclaration(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnown.RestApi, static (node, _) => node is CompilationUnitSyntax, static (found, cancellation) => RestApiParser.Parse(Declaration.Of(found), cancellation).Model)
            .WithTrackingName(TrackingNames.RestApi)
            .Collect()
            .Select(static (all, _) => all.FirstOrDefault(d => d is not null));

    /// <summary>Marked with our own attribute, or that of Amazon.Lambda.Annotations.</summary>
    public static IncrementalValueProvider<StartupModel?> ParseStartup(IncrementalGeneratorInitializationContext context) =>
        ParseStartups(context, WellKnown.LambdaStartup).Combine(ParseStartups(context, WellKnown.AmazonLambdaStartup))
            .Select(static (both, _) => both.Left.Concat(both.Right).FirstOrDefault(s => s is not null))
            .WithTrackingName(TrackingNames.Startup);

    public static IncrementalValueProvider<ProjectModel> ParseProject(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider.Select(ProjectParser.Parse)
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => (
                IsPlain: ProjectProperties.IsPlainTemplate(options),
                Yaml: ProjectProperties.WritesYaml(options))))
            .Select(static (parts, _) => parts.Left with { IsPlainTemplate = parts.Right.IsPlain, WritesYaml = parts.Right.Yaml })
            .WithTrackingName(TrackingNames.Project);

    public static IncrementalValueProvider<ApiModel?> Assemble(
        IncrementalValueProvider<RestApiModel?> declaration,
        IncrementalValueProvider<ImmutableArray<FunctionModel>> functions,
        IncrementalValueProvider<ImmutableArray<OperationModel>> operations,
        IncrementalValueProvider<ProjectModel> project,
        IncrementalValueProvider<ImmutableArray<TemplateFileModel>> templates,
        IncrementalValueProvider<ImmutableArray<AuthorizerModel>> authorizers) =>
        declaration.Combine(functions).Combine(operations).Combine(project).Combine(templates).Combine(authorizers)
            .Select(static (parts, _) =>
            {
                var (((((api, functions), operations), project), templates), authorizers) = parts;
                return ApiAssembler.Assemble(api, functions, operations, project, templates, authorizers);
            })
            .WithTrackingName(TrackingNames.Api);

    private static IncrementalValueProvider<ImmutableArray<StartupModel?>> ParseStartups(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute, static (node, _) => node is TypeDeclarationSyntax, static (found, cancellation) => StartupParser.Parse(Declaration.Of(found), cancellation).Model)
            .Collect();
}
