using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>What one group of the backend's outcomes becomes.</summary>
internal sealed record PlannedResponse
{
    /// <summary>An expression for the backend's whole status, or <c>default</c>.</summary>
    public required string Pattern { get; init; }

    public required int Status { get; init; }

    /// <summary>For people.</summary>
    public required string Description { get; init; }

    /// <summary>Headers and the expressions that give their values.</summary>
    public IReadOnlyList<MappingModel> Headers { get; init; } = [];

    /// <summary>Null where the body passes as it is.</summary>
    public string? Template { get; init; }

    /// <summary>True where the body is the operation's result.</summary>
    public bool IsResult { get; init; }

    /// <summary>True where the body is a problem.</summary>
    public bool IsProblem { get; init; }
}
