using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>An integration with all its texts final, as the document prints it.</summary>
internal sealed record IntegrationPlan
{
    /// <summary><c>http</c>, <c>http_proxy</c>, <c>mock</c>, <c>aws</c> or <c>aws_proxy</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The URI, which may contain <c>${AWS::Region}</c> and parameters of the stack. It is null for a mock and for a function.</summary>
    public string? Uri { get; init; }

    /// <summary>The function that is invoked, or null. Each file writes its URI in another form.</summary>
    public ApiFunction? Function { get; init; }

    /// <summary>True if API Gateway passes on the response while the function makes it.</summary>
    public bool IsStream { get; init; }

    /// <summary>The HTTP method of the backend's request, or null for a mock.</summary>
    public string? Method { get; init; }

    public IReadOnlyList<ParameterMapping> Parameters { get; init; } = [];

    /// <summary>The media types of the requests for which <see cref="RequestTemplate"/> runs.</summary>
    public EquatableArray<string> RequestMediaTypes { get; init; } = RequestBody.Json;

    /// <summary>The request template, or null if the body is passed on unchanged.</summary>
    public string? RequestTemplate { get; init; }

    /// <summary>The integration responses, in the order of the document. A proxy has none.</summary>
    public IReadOnlyList<PlannedResponse> Responses { get; init; } = [];

    /// <summary>The responses that the OpenAPI document declares, in the order of the document.</summary>
    public IReadOnlyList<DocumentedResponse> Documented { get; init; } = [];

    /// <summary>The policy statements that the API's role needs, so that API Gateway can call a service under it.</summary>
    public IReadOnlyList<StatementModel> Statements { get; init; } = [];

    /// <summary>The length of the longest list that the templates can read or write, or null if there is no limit.</summary>
    public int? LongestList { get; init; }

    public string? VpcLink { get; init; }

    /// <summary>The timeout in milliseconds, or null for API Gateway's default.</summary>
    public int? Timeout { get; init; }

    public bool IsProxy => IsHttpProxy || Type == "aws_proxy";

    /// <summary>True if an HTTP endpoint answers with any response that it chooses.</summary>
    public bool IsHttpProxy => Type == "http_proxy";
}
