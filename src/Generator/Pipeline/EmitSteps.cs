using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Pipeline;

/// <summary>What is printed from more than one declaration.</summary>
internal static class EmitSteps
{
    public static IncrementalValuesProvider<NamedTypeModel> NamedTypes(IncrementalValueProvider<ImmutableArray<OperationModel>> operations) =>
        operations.SelectMany(static (all, _) => TypeCatalog.Named(all)).WithTrackingName(TrackingNames.Types);

    public static IncrementalValuesProvider<CollectionModel> Collections(IncrementalValueProvider<ImmutableArray<OperationModel>> operations) =>
        operations.SelectMany(static (all, _) => TypeCatalog.Collections(all)).WithTrackingName(TrackingNames.Types);

    public static IncrementalValueProvider<ProgramModel> Program(
        IncrementalValueProvider<ImmutableArray<FunctionModel>> functions,
        IncrementalValueProvider<ImmutableArray<OperationModel>> operations,
        IncrementalValueProvider<ProjectModel> project,
        IncrementalValueProvider<StartupModel?> startup,
        IncrementalValueProvider<ImmutableArray<AuthorizerModel>> authorizers) =>
        functions.Combine(operations).Combine(project).Combine(startup).Combine(authorizers)
            .Select(static (parts, _) =>
            {
                var ((((functions, operations), project), startup), authorizers) = parts;
                return ProgramAssembler.Assemble(functions, operations, project, startup, authorizers);
            })
            .WithTrackingName(TrackingNames.Program);
}
