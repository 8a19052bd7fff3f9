using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Pipeline;

/// <summary>The steps that print something from more than one declaration.</summary>
internal static class EmitSteps
{
    public static IncrementalValuesProvider<NamedTypeModel> NamedTypes(IncrementalValueProvider<Declarations> declarations) =>
        Each(declarations.Select(static (all, _) => all.TypeSlots));

    public static IncrementalValuesProvider<CollectionModel> Collections(IncrementalValueProvider<Declarations> declarations) =>
        Each(declarations.Select(static (all, _) => all.CollectionSlots));

    public static IncrementalValueProvider<ProgramModel> Program(
        IncrementalValueProvider<ImmutableArray<DeclaredFunction>> functions,
        IncrementalValueProvider<ImmutableArray<DeclaredOperation>> operations,
        IncrementalValueProvider<ProjectModel> project,
        IncrementalValueProvider<StartupModel?> startup,
        IncrementalValueProvider<ImmutableArray<AuthorizerModel>> authorizers,
        IncrementalValueProvider<CorsModel?> cors) =>
        functions.Combine(operations).Combine(project).Combine(startup).Combine(authorizers).Combine(cors)
            .Select(static (parts, _) =>
            {
                var (((((functions, operations), project), startup), authorizers), cors) = parts;
                return ProgramAssembler.Assemble(functions, operations, project, startup, authorizers, cors);
            })
            .WithTrackingName(TrackingNames.Program);

    private static IncrementalValuesProvider<T> Each<T>(IncrementalValueProvider<ImmutableArray<T?>> slots)
        where T : class =>
        slots.SelectMany(static (all, _) => all)
            .WithTrackingName(TrackingNames.Types)
            .Where(static item => item is not null)
            .Select(static (item, _) => item!);
}
