using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model.Declared;

/// <summary>The API as the attributes of the assembly declare it.</summary>
internal record RestApiModel
{
    public required string Name { get; init; }

    public required string Stage { get; init; }

    public required string Version { get; init; }

    public string? Description { get; init; }

    /// <summary>The CORS settings of operations that have none of their own, or null if only pages of the API's own origin may call.</summary>
    public CorsModel? Cors { get; init; }

    public ApiSettingsModel Settings { get; init; } = new();

    /// <summary>True if API Gateway refuses requests without a required parameter.</summary>
    public bool ValidatesParameters { get; init; }

    /// <summary>True if API Gateway validates required bodies against their schemas.</summary>
    public bool ValidatesBodies { get; init; }

    /// <summary>The stage variables, ordered by name.</summary>
    public EquatableArray<StageVariableModel> StageVariables { get; init; }

    /// <summary>The parameters of the stack template, ordered by name.</summary>
    public EquatableArray<StackParameterModel> StackParameters { get; init; }

    /// <summary>The outputs of the stack template, ordered by name.</summary>
    public EquatableArray<StackOutputModel> StackOutputs { get; init; }

    /// <summary>
    /// Returns the text with each parameter of the stack replaced by its default or, if the build does not know one, by its name. Files that are used
    /// without a stack have this text.
    /// </summary>
    public string Fill(string text) => StackParameters.Items.Aggregate(text, (filled, parameter) => parameter.Fill(filled, parameter.Name));
}
