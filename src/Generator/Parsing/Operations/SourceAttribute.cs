using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>An attribute that says where a parameter's value comes from.</summary>
/// <param name="Data">As the compiler read it.</param>
/// <param name="Source">Null for a source that is not supported yet.</param>
internal sealed record SourceAttribute(AttributeData Data, ParameterSource? Source)
{
    private static readonly (string Name, ParameterSource? Source)[] Known =
    [
        (WellKnown.FromPath, ParameterSource.Path),
        (WellKnown.FromQuery, ParameterSource.Query),
        (WellKnown.FromHeader, ParameterSource.Header),
        (WellKnown.FromBody, ParameterSource.Body),
        (WellKnown.FromContext, ParameterSource.Context),
        (WellKnown.FromAuthorizer, ParameterSource.Authorizer),
        (WellKnown.FromStageVariable, ParameterSource.StageVariable),
        (WellKnown.FromForm, null),
        (WellKnown.FromServices, null),
        (WellKnown.AsParameters, null),
    ];

    /// <summary>The attribute as a person writes it.</summary>
    public string DisplayName => "[" + Data.AttributeClass!.Name.Replace("Attribute", "") + "]";

    /// <summary>The name in the request that the attribute gives.</summary>
    public string? WireName => Data.Argument<string>(0);

    public static SourceAttribute[] Of(IParameterSymbol parameter) =>
    [
        .. from data in parameter.GetAttributes()
           from known in Known
           where data.AttributeClass.Is(known.Name)
           select new SourceAttribute(data, known.Source),
    ];
}
