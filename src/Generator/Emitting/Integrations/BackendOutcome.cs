using System.Globalization;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>What one group of the outcomes of a backend that is no function becomes.</summary>
internal sealed record BackendOutcome
{
    /// <summary>An expression for the backend's whole status, or <c>default</c>.</summary>
    public required string Pattern { get; init; }

    public required int Status { get; init; }

    /// <summary>For people.</summary>
    public required string Description { get; init; }

    /// <summary>Headers beside those of every response, and the expressions that give their values.</summary>
    public IReadOnlyList<ParameterMapping> Headers { get; init; } = [];

    /// <summary>Null where the body passes as it is.</summary>
    public string? Template { get; init; }

    /// <summary>True where the body is the operation's result.</summary>
    public bool IsResult { get; init; }

    /// <summary>True where the body is a problem.</summary>
    public bool IsProblem { get; init; }

    /// <summary>The integration response.</summary>
    /// <param name="common">The headers of every response.</param>
    public PlannedResponse Plan(ResponseHeaders common) => new()
    {
        Pattern = Pattern,
        Status = Status,
        Headers = AllHeaders(common),
        Template = Template,
        FileName = "response-" + Status.ToString(CultureInfo.InvariantCulture) + ".vtl",
    };

    /// <summary>What the document tells clients about it.</summary>
    /// <param name="result">The operation's result.</param>
    /// <param name="common">The headers of every response.</param>
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
