namespace Sluice.Generator.Model.Operations;

/// <summary>An argument of a filter's method. One of its values is not null.</summary>
internal sealed record FilterArgumentModel
{
    /// <summary>The <see cref="ParameterModel.Name"/> of the value of the request.</summary>
    public string? Bound { get; init; }

    /// <summary>A value that the request does not carry: a service, a token or a context.</summary>
    public ParameterModel? Special { get; init; }

    /// <summary>A C# expression, in the class of <c>Emitting/Codec/FilterEmitter</c>.</summary>
    public string? Expression { get; init; }
}
