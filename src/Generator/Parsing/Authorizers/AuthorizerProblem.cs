using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Authorizers;

/// <summary>A reason why API Gateway refuses an authorizer's declaration.</summary>
/// <param name="Setting">The property of the attribute that is wrong, or null for its first argument, the name.</param>
/// <param name="Reason">A sentence that says what is wrong, and the cure.</param>
internal sealed record AuthorizerProblem(string? Setting, string Reason)
{
    public Location? Place(AttributeData attribute, CancellationToken cancellation) =>
        Setting is null ? attribute.ArgumentPlace(0, cancellation) : attribute.NamedPlace(Setting, cancellation);
}
