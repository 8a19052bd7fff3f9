using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>What the assembly's attributes say of the API.</summary>
internal sealed record RestApiModel
{
    public required string Name { get; init; }

    public required string Stage { get; init; }

    public required string Version { get; init; }

    public string? Description { get; init; }

    /// <summary>Ordered by name.</summary>
    public EquatableArray<StageVariableModel> StageVariables { get; init; }
}
