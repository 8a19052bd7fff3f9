using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;
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
        IncrementalValueProvider<StartupModel?> startup) =>
        functions.Combine(operations).Combine(project).Combine(startup)
            .Select(static (parts, _) =>
            {
                var (((functions, operations), project), startup) = parts;
                return ProgramAssembler.Assemble(functions, operations, project, startup);
            })
            .WithTrackingName(TrackingNames.Program);
}
