using System.Collections.Immutable;

namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>One statement of a policy.</summary>
/// <param name="Allows">The effect.</param>
/// <param name="Actions">Patterns, compared without regard to case.</param>
/// <param name="ExceptActions">Whether the statement is about all other actions.</param>
/// <param name="Resources">Patterns.</param>
/// <param name="ExceptResources">Whether the statement is about all other resources.</param>
internal sealed record PolicyStatement(
    bool Allows, ImmutableArray<string> Actions, bool ExceptActions, ImmutableArray<string> Resources, bool ExceptResources)
{
    private const string Invoke = "execute-api:Invoke";

    /// <summary>Whether the statement speaks of an invocation of the method.</summary>
    public bool IsAbout(string methodArn)
        => Any(Actions, Invoke, ignoreCase: true) != ExceptActions && Any(Resources, methodArn, ignoreCase: false) != ExceptResources;

    private static bool Any(ImmutableArray<string> patterns, string text, bool ignoreCase)
    {
        foreach (var pattern in patterns)
        {
            if (Wildcard.Matches(pattern, text, ignoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
