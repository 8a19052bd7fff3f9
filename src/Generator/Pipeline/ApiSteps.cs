using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Api;

namespace Sluice.Generator.Pipeline;

internal static class ApiSteps
{
    public static IncrementalValueProvider<ImmutableArray<DeclaredFunction>> Functions(IncrementalValueProvider<Declarations> declarations) =>
        declarations.SelectMany(static (all, _) => all.Functions).WithTrackingName(TrackingNames.Functions).Collect();

    public static IncrementalValueProvider<RestApiModel?> RestApi(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.RestApi).WithTrackingName(TrackingNames.RestApi);

    /// <summary>Returns the CORS settings of the API, which a function needs for its proxy operations.</summary>
    public static IncrementalValueProvider<CorsModel?> Cors(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.RestApi?.Cors);

    public static IncrementalValueProvider<StartupModel?> Startup(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.Startup).WithTrackingName(TrackingNames.Startup);

    /// <summary>Returns the authorizers, ordered by name.</summary>
    public static IncrementalValueProvider<ImmutableArray<AuthorizerModel>> Authorizers(IncrementalValueProvider<Declarations> declarations) =>
        declarations.SelectMany(static (all, _) => all.Authorizers).WithTrackingName(TrackingNames.Authorizers).Collect();

    /// <summary>Returns the declarations that are missing in the deploy files because of mistakes, as one string, which is equal by value.</summary>
    public static IncrementalValueProvider<string> LeftOut(IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => string.Join("; ", Pipeline.LeftOut.Of(all)));

    public static IncrementalValueProvider<ProjectModel> Project(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<Declarations> declarations) =>
        declarations.Select(static (all, _) => all.Project!)
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => (
                IsPlain: ProjectProperties.IsPlainTemplate(options),
                IsTerraform: ProjectProperties.IsTerraform(options),
                IsInline: ProjectProperties.KeepsBodyInline(options),
                Yaml: ProjectProperties.WritesYaml(options),
                Client: ProjectProperties.WritesClientDocument(options),
                IsExecutable: ProjectProperties.IsExecutable(options),
                IsArm: ProjectProperties.IsArm(options))))
            .Select(static (parts, _) => parts.Left with
            {
                IsPlainTemplate = parts.Right.IsPlain,
                IsTerraform = parts.Right.IsTerraform,
                KeepsBodyInline = parts.Right.IsInline,
                WritesYaml = parts.Right.Yaml,
                WritesClientDocument = parts.Right.Client,
                LambdaRuntime = parts.Right.IsExecutable ? ProjectModel.ExecutableRuntime : parts.Left.LambdaRuntime,
                IsArm = parts.Right.IsArm,
            })
            .WithTrackingName(TrackingNames.Project);

    public static IncrementalValueProvider<ApiModel?> Assemble(
        IncrementalValueProvider<RestApiModel?> declaration,
        IncrementalValueProvider<ImmutableArray<DeclaredFunction>> functions,
        IncrementalValueProvider<ImmutableArray<DeclaredOperation>> operations,
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
}
