using System.Collections.Frozen;
using Sluice.Contract;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>
/// The members that an object may have. An unknown <c>x-amazon-apigateway-…</c> would change what AWS does, so it is refused and never skipped.
/// </summary>
/// <param name="used">The members that are read.</param>
/// <param name="withoutEffectHere">The members that have no effect on this machine.</param>
/// <param name="closed">Whether every other member is refused, too.</param>
/// <param name="notServed">
/// The members that this gateway does not serve, although REST APIs or other APIs have them; each with who refuses it, the reason as a sentence, and the
/// warning about it in anybody's document, which is given once, or null if it is refused there, too.
/// </param>
internal sealed class KnownKeys(
    string[] used, string[] withoutEffectHere, bool closed = false, IReadOnlyDictionary<string, (Refusal By, string Reason, string? Warning)>? notServed = null)
{
    private readonly FrozenSet<string> _known = used.Concat(withoutEffectHere).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The members that the object may have.</summary>
    public IReadOnlyCollection<string> Names => _known;

    /// <param name="place">The object.</param>
    /// <param name="findings">Receives the members that the object may not have.</param>
    /// <param name="shape">Who refuses a value that is not an object.</param>
    public void Check(JsonPlace place, DocumentFindings findings, Refusal shape = Refusal.OnlyHere)
    {
        foreach (var (name, member) in place.Members(shape))
        {
            if (notServed?.GetValueOrDefault(name) is { Reason: { } reason } refusal)
            {
                if (refusal is { By: Refusal.OnlyHere, Warning: { } warning })
                {
                    findings.Ignore(warning, member.Error(refusal.By, reason), member, warning);
                }
                else
                {
                    findings.Refuse(member.Error(refusal.By, reason));
                }
            }
            else if (!_known.Contains(name) && (closed || name.StartsWith("x-amazon-apigateway-", StringComparison.Ordinal)))
            {
                findings.Ignore(
                    name,
                    member.Error(
                        $"'{name}' is not something that this gateway can serve, and without it the API would not be what AWS runs. "
                        + "Remove it to try the API here, "
                        + $"or correct the name. This object may have {string.Join(", ", _known.Order(StringComparer.Ordinal))}."),
                    member,
                    $"'{name}' is ignored here and wherever else it stands: it is no part of a REST API.{Nearest.Hint(name, _known)}");
            }
        }
    }
}
