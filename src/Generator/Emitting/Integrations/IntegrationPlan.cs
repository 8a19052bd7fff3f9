using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>An integration as the document has it, with every text final.</summary>
internal sealed record IntegrationPlan
{
    /// <summary><c>http</c>, <c>http_proxy</c>, <c>mock</c> or <c>aws</c>.</summary>
    public required string Type { get; init; }

    /// <summary>With <c>${AWS::Region}</c> and parameters of the stack in it; null for a mock, and for a function.</summary>
    public string? Uri { get; init; }

    /// <summary>The function that is invoked, whose URI each file names in its own way; null where none is.</summary>
    public FunctionModel? Function { get; init; }

    /// <summary>The backend's method; null for a mock.</summary>
    public string? Method { get; init; }

    public IReadOnlyList<ParameterMapping> Parameters { get; init; } = [];

    /// <summary>The media type of the requests that <see cref="RequestTemplate"/> takes.</summary>
    public string RequestMediaType { get; init; } = "application/json";

    /// <summary>Null where the body passes as it is.</summary>
    public string? RequestTemplate { get; init; }

    /// <summary>The integration responses, in the order of the document; none for a proxy.</summary>
    public IReadOnlyList<PlannedResponse> Responses { get; init; } = [];

    /// <summary>What the document tells clients about responses, in the order of the document.</summary>
    public IReadOnlyList<DocumentedResponse> Documented { get; init; } = [];

    /// <summary>What the API's role must be allowed, so that the gateway can call a service in its name.</summary>
    public IReadOnlyList<StatementModel> Statements { get; init; } = [];

    /// <summary>The longest list that the templates read or write; null where lists of any length pass.</summary>
    public int? LongestList { get; init; }

    public string? VpcLink { get; init; }

    /// <summary>Milliseconds.</summary>
    public int? Timeout { get; init; }

    public bool IsProxy => Type == "http_proxy";
}
