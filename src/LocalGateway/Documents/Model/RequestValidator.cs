using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>The checks of a request before the integration of its method is called.</summary>
internal sealed record RequestValidator
{
    /// <summary>
    /// The required parameters; empty if parameters are not validated. They have the order in which AWS lists missing ones: headers, path, query
    /// string.
    /// </summary>
    public ImmutableArray<RequiredParameter> Required { get; init; } = [];

    /// <summary>The models of the body by media type, or null if bodies are not validated.</summary>
    public ImmutableArray<RequestModel>? Models { get; init; }
}
