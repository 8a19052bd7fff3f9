using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model;

/// <summary>
/// The whole API of a compilation: what the deploy files are printed from. Models hold no symbol, syntax node or
/// location and are equal by value; the incremental pipeline depends on it.
/// </summary>
internal sealed record ApiModel
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

    /// <summary>The function's assembly: its name is the handler of an executable.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>The managed runtime's name, such as <c>dotnet10</c>.</summary>
    public required string LambdaRuntime { get; init; }

    /// <summary>True for a template without SAM's macro.</summary>
    public bool IsPlainTemplate { get; init; }

    /// <summary>True where template and document are written as YAML, too.</summary>
    public bool WritesYaml { get; init; }

    public EquatableArray<StageVariableModel> StageVariables { get; init; }

    /// <summary>Ordered by name.</summary>
    public EquatableArray<StackParameterModel> StackParameters { get; init; }

    /// <summary>Ordered by name.</summary>
    public EquatableArray<StackOutputModel> StackOutputs { get; init; }

    /// <summary>Ordered by logical id.</summary>
    public EquatableArray<FunctionModel> Functions { get; init; }

    /// <summary>Ordered by route template, then by method.</summary>
    public EquatableArray<OperationModel> Operations { get; init; }
}
