using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Authorizers;

/// <summary>What the service refuses of an authorizer's declaration.</summary>
/// <param name="Setting">The property of the attribute that says it; null for its first argument, the name.</param>
/// <param name="Reason">A sentence, and the cure.</param>
internal sealed record AuthorizerProblem(string? Setting, string Reason)
{
    public Location? Place(AttributeData attribute, CancellationToken cancellation) =>
        Setting is null ? attribute.ArgumentPlace(0, cancellation) : attribute.NamedPlace(Setting, cancellation);
}
