namespace Sluice.Generator.Model;

internal sealed record ParameterModel
{
    /// <summary>The parameter in C#, without <c>@</c>, made unique where it is a member of a group; also the payload's member.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the request: route variable, query key, header, context variable ...; the C# name for a body.</summary>
    public required string WireName { get; init; }

    public required ParameterSource Source { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>True where a request without it is refused: no default and not nullable.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The default as a C# expression, such as <c>false</c> or <c>(global::N.Sort)1</c>; null where there is none.</summary>
    public string? DefaultExpression { get; init; }

    /// <summary>True for a group's member that keeps what the type itself puts there where the request has none.</summary>
    public bool KeepsDefault { get; init; }

    /// <summary>Of a raw body.</summary>
    public string? MediaType { get; init; }

    /// <summary>Of a service that is one of several: its key as a C# expression.</summary>
    public string? ServiceKey { get; init; }

    /// <summary>False for what the request does not carry.</summary>
    public bool IsBound => Source is not (ParameterSource.Cancellation or ParameterSource.Service or ParameterSource.LambdaContext);

    /// <summary>What validation attributes ask.</summary>
    public ConstraintsModel? Constraints { get; init; }

    /// <summary>From the XML doc comment.</summary>
    public string? Description { get; init; }

    /// <summary>As <see cref="NamedTypeModel.CommentId"/>, of a group's property.</summary>
    public string? CommentId { get; init; }
}
