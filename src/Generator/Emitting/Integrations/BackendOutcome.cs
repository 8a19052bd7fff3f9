using System.Globalization;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>The response for one group of outcomes of a backend that is not a function.</summary>
internal sealed record BackendOutcome
{
    /// <summary>The regular expression that matches the backend's whole status, or <c>default</c>.</summary>
    public required string Pattern { get; init; }

    public required int Status { get; init; }

    /// <summary>The description in the OpenAPI document.</summary>
    public required string Description { get; init; }

    /// <summary>The headers that this response has in addition to those of every response, and the expressions that give their values.</summary>
    public IReadOnlyList<ParameterMapping> Headers { get; init; } = [];

    /// <summary>The response template, or null if the body is passed on unchanged.</summary>
    public string? Template { get; init; }

    /// <summary>The file with the end of the template, or null if all of the template is generated.</summary>
    public TemplateFileModel? Source { get; init; }

    /// <summary>True if the body is the operation's result.</summary>
    public bool IsResult { get; init; }

    /// <summary>True if the body is a problem.</summary>
    public bool IsProblem { get; init; }

    /// <summary>Returns the integration response.</summary>
    /// <param name="common">The headers that every response has.</param>
    public PlannedResponse Plan(ResponseHeaders common) => new()
    {
        Pattern = Pattern,
        Status = Status,
        Headers = AllHeaders(common),
        Template = Template,
        Source = Source,
        FileName = "response-" + Status.ToString(CultureInfo.InvariantCulture) + ".vtl",
    };

    /// <summary>Returns the response as the OpenAPI document declares it.</summary>
    /// <param name="result">The operation's result.</param>
    /// <param name="common">The headers that every response has.</param>
    public DocumentedResponse Document(ResultModel result, ResponseHeaders common)
    {
        var value = IsResult && !IsProblem ? result.Type : null;
        return new()
        {
            Status = Status,
            Description = Description,
            Headers = AllHeaders(common),
            MediaType = value is null ? null : MediaType,
            Value = value,
            IsProblem = IsProblem,
        };
    }

    private string MediaType =>
        Headers.FirstOrDefault(header => header.Target == "Content-Type" && header.Source[0] == '\'')?.Source.Trim('\'') ?? "application/json";

    private ResponseHeaders AllHeaders(ResponseHeaders common) =>
        (IsProblem ? common.With(ResponseHeaders.ProblemType) : common).WithMapped(Headers.Select(header => (header.Target, header.Source)));
}
