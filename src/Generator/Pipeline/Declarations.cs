using System.Collections.Immutable;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Pipeline;

/// <summary>All declarations of a project. A part that has not changed since the last run is the same object.</summary>
internal sealed class Declarations
{
    /// <summary>
    /// The names of the declarations that were parsed in this run, such as <c>Orders</c> or <c>Orders.List</c>. All others were known from the last
    /// run.
    /// </summary>
    public ImmutableArray<string> Parsed { get; init; } = [];

    public RestApiModel? RestApi { get; init; }

    public ProjectModel? Project { get; init; }

    public StartupModel? Startup { get; init; }

    public ImmutableArray<DeclaredFunction> Functions { get; init; } = [];

    /// <summary>The authorizers, ordered by name.</summary>
    public ImmutableArray<AuthorizerModel> Authorizers { get; init; } = [];

    /// <summary>The declarations that have no model because of a mistake, ordered by name.</summary>
    public ImmutableArray<string> Refused { get; init; } = [];

    /// <summary>The operations, in the order of the source.</summary>
    public ImmutableArray<DeclaredOperation> Operations { get; init; } = [];

    /// <summary>The operations of classes that are no functions.</summary>
    public ImmutableArray<BaseOperation> Bases { get; init; } = [];

    /// <summary>The operations that a function serves.</summary>
    public ImmutableArray<DeclaredOperation> Handled { get; init; } = [];

    /// <summary>
    /// The operations by slot. Each keeps the slot that it had in the last run, so that none moves when another is added or removed.
    /// </summary>
    public ImmutableArray<DeclaredOperation?> OperationSlots { get; init; } = [];

    public ImmutableArray<NamedTypeModel?> TypeSlots { get; init; } = [];

    public ImmutableArray<CollectionModel?> CollectionSlots { get; init; } = [];
}
