using Sluice.Contract;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>
/// Checks the request validators of a document, also those that no operation names. A misspelled flag validates nothing, and everything is let through. It is
/// unconfirmed whether an import refuses one.
/// </summary>
internal static class ValidatorRules
{
    private static readonly string[] Flags = ["validateRequestBody", "validateRequestParameters"];

    public static void Check(JsonPlace? validators, DocumentFindings findings)
    {
        if (validators is not { IsUnknown: false } given)
        {
            return;
        }

        if (!given.IsObject)
        {
            findings.Refuse(given.Error(Refusal.WhenUsed, "an object is expected here, with the validators by name."));
            return;
        }

        foreach (var (name, validator) in findings.Members(given))
        {
            if (!validator.IsUnknown && !validator.IsObject)
            {
                findings.Refuse(validator.Error(
                    Refusal.WhenUsed, $"the validator '{name}' must be an object with {string.Join(" and ", Flags)}, so it validates nothing."));
            }
            else
            {
                CheckFlags(name, validator, findings);
            }
        }
    }

    private static void CheckFlags(string validator, JsonPlace place, DocumentFindings findings)
    {
        foreach (var (name, flag) in JsonPlace.MembersOf(place))
        {
            if (Flags.Contains(name, StringComparer.Ordinal))
            {
                findings.Read(flag, static given => given.Flag(), otherwise: false);
            }
            else if (!Intrinsic.HasPlaceholder(name))
            {
                findings.Refuse(flag.Error(
                    Refusal.WhenUsed,
                    $"a validator has no '{name}', so '{validator}' does not validate what this says.{Nearest.Hint(name, Flags)}"));
            }
        }
    }
}
