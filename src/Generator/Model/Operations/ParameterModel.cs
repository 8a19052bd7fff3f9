using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Model.Operations;

internal sealed record ParameterModel
{
    /// <summary>
    /// The name of the parameter in C#, without <c>@</c>, which is also the name of the payload's member. The name of a group's member is made
    /// unique.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// The name in the request: of the route variable, query key, header, context variable and so on. For a body, it is the C# name.
    /// </summary>
    public required string WireName { get; init; }

    public required ParameterSource Source { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>True if a request without it is refused, because it has no default value and is not nullable.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The default value as a C# expression, such as <c>false</c> or <c>(global::N.Sort)1</c>, or null if there is none.</summary>
    public string? DefaultExpression { get; init; }

    /// <summary>True for a member of a group that keeps the value that the type itself assigns if the request does not have it.</summary>
    public bool KeepsDefault { get; init; }

    /// <summary>The media types of the body that the parameter sets, or none.</summary>
    public EquatableArray<string> MediaTypes { get; init; }

    /// <summary>The key of a keyed service as a C# expression, or null.</summary>
    public string? ServiceKey { get; init; }

    /// <summary>
    /// The class of the serializer that reads API Gateway's event into the parameter, such as an <c>APIGatewayProxyRequest</c>; null for all others. The
    /// source is then <see cref="ParameterSource.MethodRequest"/>.
    /// </summary>
    public string? EventSerializer { get; init; }

    /// <summary>False for a value that the request does not carry.</summary>
    public bool IsBound => Source is not (ParameterSource.Cancellation or ParameterSource.Service or ParameterSource.LambdaContext);

    /// <summary>The constraints of validation attributes, or null.</summary>
    public ConstraintsModel? Constraints { get; init; }

    /// <summary>True if the value is not validated, and neither is what it contains.</summary>
    public bool SkipsValidation { get; init; }

    /// <summary>The description in the XML doc comment, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The example value in the XML doc comment, as the comment has it, or null.</summary>
    public string? Example { get; init; }

    /// <summary>True if the property of a parameter group has <c>[Obsolete]</c>.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>The id of the comment of a group's property, as in <see cref="NamedTypeModel.CommentId"/>, or null.</summary>
    public string? CommentId { get; init; }
}
