namespace Sluice.Generator.Model;

internal sealed record ParameterModel
{
    /// <summary>The parameter in C#, without <c>@</c>; also the payload's member.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the request: route variable, query key, header, context variable ...; the C# name for a body.</summary>
    public required string WireName { get; init; }

    public required ParameterSource Source { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>True where a request without it is refused: no default and not nullable.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The default as a C# expression, such as <c>false</c> or <c>(global::N.Sort)1</c>; null where there is none.</summary>
    public string? DefaultExpression { get; init; }

    /// <summary>Of a path, query or header value.</summary>
    public ConstraintsModel? Constraints { get; init; }

    /// <summary>From the XML doc comment.</summary>
    public string? Description { get; init; }
}
