using System.Collections.Immutable;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Pipeline;

/// <summary>Everything that a project declares. A part that stayed the same is the very same object as before.</summary>
internal sealed class Declarations
{
    /// <summary>What had to be parsed for it, everything else being known from the run before: <c>Orders</c>, <c>Orders.List</c>.</summary>
    public ImmutableArray<string> Parsed { get; init; } = [];

    public RestApiModel? RestApi { get; init; }

    public ProjectModel? Project { get; init; }

    public StartupModel? Startup { get; init; }

    public ImmutableArray<FunctionModel> Functions { get; init; } = [];

    /// <summary>Ordered by name.</summary>
    public ImmutableArray<AuthorizerModel> Authorizers { get; init; } = [];

    /// <summary>What is declared and has no model, because of a mistake; ordered.</summary>
    public ImmutableArray<string> Refused { get; init; } = [];

    /// <summary>In the order of the source.</summary>
    public ImmutableArray<DeclaredOperation> Operations { get; init; } = [];

    /// <summary>Those that a function serves.</summary>
    public ImmutableArray<DeclaredOperation> Handled { get; init; } = [];

    /// <summary>Each at the place that it has had, so that none moves when another comes or goes.</summary>
    public ImmutableArray<DeclaredOperation?> OperationSlots { get; init; } = [];

    public ImmutableArray<NamedTypeModel?> TypeSlots { get; init; } = [];

    public ImmutableArray<CollectionModel?> CollectionSlots { get; init; } = [];
}
