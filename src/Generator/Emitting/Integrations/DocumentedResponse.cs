using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>A response as the document tells clients about it.</summary>
internal sealed record DocumentedResponse
{
    public required int Status { get; init; }

    /// <summary>For people.</summary>
    public required string Description { get; init; }

    /// <summary>The declared headers: those that integration responses set, and those that the code may set.</summary>
    public required ResponseHeaders Headers { get; init; }

    /// <summary>The media type of the value; null where the response has none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The type of the value; null where nothing is known of its shape.</summary>
    public TypeRef? Value { get; init; }

    /// <summary>True where the body may be a problem.</summary>
    public bool IsProblem { get; init; }
}
