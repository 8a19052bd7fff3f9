using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>The settings of the API and its stage.</summary>
internal sealed record ApiSettingsModel
{
    /// <summary><c>REGIONAL</c>, <c>EDGE</c> or <c>PRIVATE</c>.</summary>
    public SettingModel<string> EndpointType { get; init; } = "REGIONAL";

    public SettingModel<EquatableArray<string>> VpcEndpoints { get; init; } = EquatableArray<string>.Empty;

    public SettingModel<bool> DisablesDefaultEndpoint { get; init; } = false;

    public EquatableArray<string> BinaryMediaTypes { get; init; }

    /// <summary>The size in bytes from which responses are compressed, or -1 for no compression.</summary>
    public SettingModel<int> MinimumCompressionSize { get; init; } = -1;

    /// <summary>The integration timeout of operations without their own, in milliseconds, or null for API Gateway's default.</summary>
    public int? IntegrationTimeout { get; init; }

    /// <summary>The resource policy as JSON, or null.</summary>
    public string? Policy { get; init; }

    public StageModel Stage { get; init; } = new();

    /// <summary>The usage plans, ordered by name.</summary>
    public EquatableArray<UsagePlanModel> UsagePlans { get; init; }

    /// <summary>The authorizers, ordered by name.</summary>
    public EquatableArray<AuthorizerModel> Authorizers { get; init; }
}
