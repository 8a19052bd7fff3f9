using System.Collections.Frozen;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>
/// Receives what the readers of a document refuse. For serving, the first refusal is thrown as an exception. For a check, all refusals are collected: the
/// reader uses a harmless value in place of a part that it refused, and goes on with the next part.
/// </summary>
internal sealed class DocumentFindings
{
    private readonly List<DocumentException> _all = [];
    private readonly HashSet<(string Place, string Problem, Refusal Refusal)> _known = [];

    private DocumentFindings(bool isCheck, IReadOnlySet<string> addedSchemes)
    {
        IsCheck = isCheck;
        AddedSchemes = addedSchemes;
    }

    /// <summary>True if refusals are collected; false if they are thrown.</summary>
    public bool IsCheck { get; }

    /// <summary>The security schemes that another tool adds to the document.</summary>
    public IReadOnlySet<string> AddedSchemes { get; }

    /// <summary>The findings in the order of reading. Each finding is contained once.</summary>
    public IReadOnlyList<DocumentException> All => _all;

    public static DocumentFindings ForServing() => new(isCheck: false, FrozenSet<string>.Empty);

    public static DocumentFindings ForCheck(IReadOnlySet<string> addedSchemes) => new(isCheck: true, addedSchemes);

    /// <summary>Adds a finding about a part that this gateway serves although AWS refuses it. It is never thrown.</summary>
    public void Note(DocumentException finding)
    {
        if (_known.Add((finding.Place, finding.Problem, finding.Refusal)))
        {
            _all.Add(finding);
        }
    }

    /// <summary>Refuses a part, even if its value is unknown, because the mistake is not in the value.</summary>
    public void Refuse(DocumentException refusal)
    {
        if (!IsCheck)
        {
            throw refusal;
        }

        Note(refusal);
    }

    /// <summary>Returns whether a check skips a part, because only CloudFormation or another tool knows its value.</summary>
    public bool LeavesOut(JsonPlace place) => IsCheck && place.IsUnknown;

    /// <summary>Reads a part on which no other part depends.</summary>
    /// <param name="place">The place of the part, or null if the part is absent.</param>
    /// <param name="read">Reads the part, and throws what it refuses. A refusal of an unknown value is not a finding.</param>
    /// <param name="otherwise">The value if the part is absent or refused.</param>
    public T Read<T>(JsonPlace? place, Func<JsonPlace, T> read, T otherwise)
    {
        if (place is not { } given)
        {
            return otherwise;
        }

        try
        {
            return read(given);
        }
        catch (DocumentException refusal) when (IsCheck)
        {
            if (!refusal.IsUnknown)
            {
                Note(refusal);
            }

            return otherwise;
        }
    }

    /// <summary>Checks a part that has no value to return.</summary>
    public void Check(JsonPlace place, Action<JsonPlace> check) => Read(place, part =>
    {
        check(part);
        return true;
    }, otherwise: false);

    /// <summary>Returns the members of an object. A check skips intrinsic functions among them.</summary>
    public IEnumerable<KeyValuePair<string, JsonPlace>> Members(JsonPlace? place) => IsCheck
        ? Read(place, static given => given.Members().Where(static member => !Intrinsic.IsName(member.Key)).ToList(), [])
        : place?.Members() ?? [];

    public IEnumerable<JsonPlace> Items(JsonPlace? place) => IsCheck ? Read(place, static given => given.Items().ToList(), []) : place?.Items() ?? [];
}
