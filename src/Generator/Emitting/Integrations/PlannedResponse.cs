using Sluice.Generator.Emitting.OpenApi;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>One integration response: what one group of outcomes becomes.</summary>
internal sealed record PlannedResponse
{
    /// <summary>An expression for the backend's whole status, or for a Lambda error's whole message; or <c>default</c>.</summary>
    public required string Pattern { get; init; }

    public required int Status { get; init; }

    /// <summary>Every header, with the expression that gives its value.</summary>
    public required ResponseHeaders Headers { get; init; }

    /// <summary>Null where the body passes as it is.</summary>
    public string? Template { get; init; }

    /// <summary>The name of the template's file in <c>vtl/</c>.</summary>
    public required string FileName { get; init; }

    public ContentConversion Conversion { get; init; }
}
