using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>How the API and its stage run.</summary>
internal sealed record ApiSettingsModel
{
    /// <summary><c>REGIONAL</c>, <c>EDGE</c> or <c>PRIVATE</c>.</summary>
    public string EndpointType { get; init; } = "REGIONAL";

    public EquatableArray<string> VpcEndpoints { get; init; }

    public bool DisablesDefaultEndpoint { get; init; }

    public EquatableArray<string> BinaryMediaTypes { get; init; }

    /// <summary>Bytes.</summary>
    public int? MinimumCompressionSize { get; init; }

    /// <summary>JSON.</summary>
    public string? Policy { get; init; }

    public StageModel Stage { get; init; } = new();

    /// <summary>Ordered by name.</summary>
    public EquatableArray<UsagePlanModel> UsagePlans { get; init; }

    /// <summary>Ordered by name.</summary>
    public EquatableArray<AuthorizerModel> Authorizers { get; init; }
}
