using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>A response as the OpenAPI document declares it.</summary>
internal sealed record DocumentedResponse
{
    public required int Status { get; init; }

    /// <summary>The description in the OpenAPI document.</summary>
    public required string Description { get; init; }

    /// <summary>The declared headers: those that integration responses set, and those that the code may set.</summary>
    public required ResponseHeaders Headers { get; init; }

    /// <summary>The media type of the body, or null if the response has none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The type of the body, or null if its shape is not known.</summary>
    public TypeRef? Value { get; init; }

    /// <summary>True if the body is streamed. The type is then that of an item.</summary>
    public bool IsStream { get; init; }

    /// <summary>True if the body may be a problem.</summary>
    public bool IsProblem { get; init; }
}
