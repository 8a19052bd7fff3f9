using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>One method of a resource.</summary>
internal sealed record ApiMethod
{
    public const string Any = "ANY";

    /// <summary>The HTTP method in upper case; <see cref="Any"/> for <c>x-amazon-apigateway-any-method</c>.</summary>
    public required string HttpMethod { get; init; }

    public required string ResourcePath { get; init; }

    public required string ResourceId { get; init; }

    /// <summary>The <c>operationId</c>, or method and path if the document has none.</summary>
    public required string Name { get; init; }

    public required Integration Integration { get; init; }

    /// <summary>The statuses of the method responses, which integration responses may name. Null if the document does not restrict them.</summary>
    public FrozenSet<int>? ResponseStatuses { get; init; }

    /// <summary>The conditions for callers, or null if everybody may call.</summary>
    public MethodAccess? Access { get; init; }

    /// <summary>The parameters as the document declares them, for forms.</summary>
    public ImmutableArray<DeclaredParameter> Parameters { get; init; } = [];

    public RequestExample Example { get; init; } = new();

    /// <summary>The request validator, or null if nothing is validated.</summary>
    public RequestValidator? Validator { get; init; }

    /// <summary>Returns the method with another timeout of its integration.</summary>
    public ApiMethod WithTimeout(TimeSpan timeout) => this with { Integration = Integration with { Timeout = timeout } };
}
