using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>One method of a resource.</summary>
internal sealed record ApiMethod
{
    public const string Any = "ANY";

    /// <summary>Upper case; <see cref="Any"/> for <c>x-amazon-apigateway-any-method</c>.</summary>
    public required string HttpMethod { get; init; }

    public required string ResourcePath { get; init; }

    public required string ResourceId { get; init; }

    /// <summary><c>operationId</c>, or method and path where there is none.</summary>
    public required string Name { get; init; }

    public required Integration Integration { get; init; }

    /// <summary>The method responses: statuses that an integration response may name. Null where the document leaves them open.</summary>
    public FrozenSet<int>? ResponseStatuses { get; init; }

    /// <summary>Null where everybody may call.</summary>
    public MethodAccess? Access { get; init; }

    /// <summary>As declared, for forms.</summary>
    public ImmutableArray<DeclaredParameter> Parameters { get; init; } = [];

    public RequestExample Example { get; init; } = new();

    /// <summary>Null where nothing is validated.</summary>
    public RequestValidator? Validator { get; init; }
}
