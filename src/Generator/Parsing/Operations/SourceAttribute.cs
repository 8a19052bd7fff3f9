using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>An attribute that sets the source of a parameter's value.</summary>
/// <param name="Data">The attribute as the compiler read it.</param>
/// <param name="Source">The source, or null for a parameter group.</param>
internal sealed record SourceAttribute(AttributeData Data, ParameterSource? Source)
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc.";
    private const string Annotations = "Amazon.Lambda.Annotations.APIGateway.";
    private const string AuthorizerVariables = "authorizer.";

    private static readonly (string Name, ParameterSource? Source)[] Known =
    [
        (WellKnown.FromPath, ParameterSource.Path),
        (WellKnown.FromQuery, ParameterSource.Query),
        (WellKnown.FromHeader, ParameterSource.Header),
        (WellKnown.FromCookie, ParameterSource.Cookie),
        (WellKnown.FromBody, ParameterSource.Body),
        (WellKnown.FromForm, ParameterSource.Form),
        (WellKnown.FromContext, ParameterSource.Context),
        (WellKnown.FromAuthorizer, ParameterSource.Authorizer),
        (WellKnown.FromStageVariable, ParameterSource.StageVariable),
        (WellKnown.FromServices, ParameterSource.Service),
        (WellKnown.FromKeyedServices, ParameterSource.Service),
        (WellKnown.AsParameters, null),

        // Existing code uses these attributes.
        (Mvc + "FromRouteAttribute", ParameterSource.Path),
        (Mvc + "FromQueryAttribute", ParameterSource.Query),
        (Mvc + "FromHeaderAttribute", ParameterSource.Header),
        (Mvc + "FromBodyAttribute", ParameterSource.Body),
        (Mvc + "FromFormAttribute", ParameterSource.Form),
        (Mvc + "FromServicesAttribute", ParameterSource.Service),
        ("Microsoft.AspNetCore.Http.AsParametersAttribute", null),
        (Annotations + "FromRouteAttribute", ParameterSource.Path),
        (Annotations + "FromQueryAttribute", ParameterSource.Query),
        (Annotations + "FromHeaderAttribute", ParameterSource.Header),
        (Annotations + "FromBodyAttribute", ParameterSource.Body),
        (Annotations + "FromCustomAuthorizerAttribute", ParameterSource.Authorizer),
        ("Amazon.Lambda.Annotations.FromServicesAttribute", ParameterSource.Service),
    ];

    /// <summary>The attribute as it is written in code.</summary>
    public string DisplayName => "[" + Data.AttributeClass!.Name.Replace("Attribute", "") + "]";

    /// <summary>The name in the request that the attribute sets, or null.</summary>
    public string? WireName => Source == ParameterSource.Service ? null
        : IsAuthorizerVariable(Data) ? Data.Argument<string>(0)!.Substring(AuthorizerVariables.Length)
        : Data.Argument<string>(0) ?? Data.NamedArgument<string>("Name");

    public bool IsRaw => Data.NamedArgument<bool>("Raw");

    /// <summary>The media types of a body in the attribute's order, or none.</summary>
    public IEnumerable<string> ContentTypes =>
        (Data.NamedArgument<string>("ContentType") is { } one ? new[] { one } : []).Concat(Data.Texts("ContentTypes").Items)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The key of a keyed service as a C# expression, or null.</summary>
    public string? ServiceKey =>
        Data.AttributeClass.Is(WellKnown.FromKeyedServices) ? Services.Key(Data) : null;

    public Location? NamePlace(CancellationToken cancellation) =>
        Data.ConstructorArguments.Length > 0 ? Data.ArgumentPlace(0, cancellation) : Data.NamedPlace("Name", cancellation);

    public static SourceAttribute[] Of(BindingSite site) =>
    [
        .. from data in site.Attributes
           from known in Known
           where data.AttributeClass.Is(known.Name)
           select new SourceAttribute(data, IsAuthorizerVariable(data) ? ParameterSource.Authorizer : known.Source),
    ];

    /// <summary>
    /// Returns true for <c>[FromContext("authorizer.NAME")]</c>. It is the same value as that of <c>[FromAuthorizer("NAME")]</c>, so it has the same rules:
    /// if it is missing or invalid, the response is 401.
    /// </summary>
    private static bool IsAuthorizerVariable(AttributeData data) =>
        data.AttributeClass.Is(WellKnown.FromContext) && data.Argument<string>(0) is { } name
        && name.Length > AuthorizerVariables.Length && name.StartsWith(AuthorizerVariables, StringComparison.Ordinal);
}
