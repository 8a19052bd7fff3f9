using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>What a method checks before its integration is called.</summary>
internal sealed record RequestValidator
{
    /// <summary>Empty where parameters are not validated. Ordered as AWS lists the missing ones: headers, path, query string.</summary>
    public ImmutableArray<RequiredParameter> Required { get; init; } = [];

    /// <summary>Null where bodies are not validated.</summary>
    public ImmutableArray<RequestModel>? Models { get; init; }
}
