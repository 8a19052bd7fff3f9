using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Functions;

/// <summary>
/// The members that a class needs to implement <c>ILambdaContext</c> of the version of Amazon.Lambda.Core that the project references.
/// </summary>
/// <param name="Context">The declarations of the members of <c>ILambdaContext</c>, each a line of C#.</param>
/// <param name="Logger">The declarations of the members of its logger, or none if the context has no logger.</param>
/// <param name="LoggerType">The type of the logger, with <c>global::</c>, or null if the context has no logger.</param>
internal sealed record LambdaContextModel(EquatableArray<string> Context, EquatableArray<string> Logger, string? LoggerType)
{
    /// <summary>The classes that implement the types of other members, such as the caller's identity.</summary>
    public EquatableArray<LambdaContextPartModel> Parts { get; init; }

    /// <summary>The serializer that the assembly's <c>[LambdaSerializer]</c> names, with <c>global::</c>, or null.</summary>
    public string? SerializerType { get; init; }
}
