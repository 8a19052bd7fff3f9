using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>The settings of the API and its stage.</summary>
internal sealed record ApiSettingsModel
{
    /// <summary><c>REGIONAL</c>, <c>EDGE</c> or <c>PRIVATE</c>.</summary>
    public SettingModel<string> EndpointType { get; init; } = "REGIONAL";

    public SettingModel<EquatableArray<string>> VpcEndpoints { get; init; } = EquatableArray<string>.Empty;

    public SettingModel<bool> DisablesDefaultEndpoint { get; init; } = false;

    /// <summary>The TLS policy of the default endpoint, or null for API Gateway's default. It may contain <c>${NAME}</c>.</summary>
    public string? SecurityPolicy { get; init; }

    /// <summary><c>STRICT</c>, <c>BASIC</c>, or null for a policy that has no such mode. It may contain <c>${NAME}</c>.</summary>
    public string? EndpointAccessMode { get; init; }

    /// <summary><c>ipv4</c>, <c>dualstack</c>, or null for API Gateway's default. It may contain <c>${NAME}</c>.</summary>
    public string? IpAddressType { get; init; }

    /// <summary>The tags of all resources, ordered by key.</summary>
    public EquatableArray<TagModel> Tags { get; init; }

    /// <summary>The alarms of the stage, or null if it has none.</summary>
    public AlarmsModel? Alarms { get; init; }

    /// <summary>The API's own domain name, or null.</summary>
    public CustomDomainModel? Domain { get; init; }

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
