using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model;

/// <summary>What the assembly's attributes say of the API.</summary>
internal record RestApiModel
{
    public required string Name { get; init; }

    public required string Stage { get; init; }

    public required string Version { get; init; }

    public string? Description { get; init; }

    /// <summary>Which pages may call where an operation says nothing else; null for none but its own origin's.</summary>
    public CorsModel? Cors { get; init; }

    public ApiSettingsModel Settings { get; init; } = new();

    /// <summary>True where API Gateway refuses requests without a required parameter.</summary>
    public bool ValidatesParameters { get; init; }

    /// <summary>True where API Gateway checks required bodies against their schemas.</summary>
    public bool ValidatesBodies { get; init; }

    /// <summary>Ordered by name.</summary>
    public EquatableArray<StageVariableModel> StageVariables { get; init; }

    /// <summary>Ordered by name.</summary>
    public EquatableArray<StackParameterModel> StackParameters { get; init; }

    /// <summary>Ordered by name.</summary>
    public EquatableArray<StackOutputModel> StackOutputs { get; init; }
}
