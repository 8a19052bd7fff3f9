using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>An integration as the document has it, with every text final.</summary>
internal sealed record IntegrationPlan
{
    /// <summary><c>http</c>, <c>http_proxy</c>, <c>mock</c> or <c>aws</c>.</summary>
    public required string Type { get; init; }

    /// <summary>With <c>${AWS::Region}</c> and parameters of the stack in it; null for a mock.</summary>
    public string? Uri { get; init; }

    /// <summary>The backend's method; null for a mock.</summary>
    public string? Method { get; init; }

    public IReadOnlyList<MappingModel> Parameters { get; init; } = [];

    /// <summary>Null where the body passes as it is.</summary>
    public string? RequestTemplate { get; init; }

    /// <summary>None for a proxy.</summary>
    public IReadOnlyList<PlannedResponse> Responses { get; init; } = [];

    public string? VpcLink { get; init; }

    /// <summary>Milliseconds.</summary>
    public int? Timeout { get; init; }

    /// <summary>True where the gateway calls in the name of the API's role.</summary>
    public bool NeedsRole { get; init; }

    public bool IsProxy => Type == "http_proxy";
}
