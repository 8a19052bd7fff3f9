using System.Collections.Frozen;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>
/// Takes what the readers of a document refuse. A gateway that serves the document gets the first refusal, as an exception. A check of the
/// document gets all of them: the reader goes on with the next part, and has a harmless value in place of the part that it refused.
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

    /// <summary>Whether refusals are collected, and none is thrown.</summary>
    public bool IsCheck { get; }

    /// <summary>Security schemes that the document does not have, and another tool adds.</summary>
    public IReadOnlySet<string> AddedSchemes { get; }

    /// <summary>What was found, in the order of reading, and nothing twice.</summary>
    public IReadOnlyList<DocumentException> All => _all;

    public static DocumentFindings ForServing() => new(isCheck: false, FrozenSet<string>.Empty);

    public static DocumentFindings ForCheck(IReadOnlySet<string> addedSchemes) => new(isCheck: true, addedSchemes);

    /// <summary>Says what AWS makes of a part that this gateway takes all the same. It is never thrown.</summary>
    public void Note(DocumentException finding)
    {
        if (_known.Add((finding.Place, finding.Problem, finding.Refusal)))
        {
            _all.Add(finding);
        }
    }

    /// <summary>Refuses a part, also where its value is unknown: what is wrong with it does not lie in its value.</summary>
    public void Refuse(DocumentException refusal)
    {
        if (!IsCheck)
        {
            throw refusal;
        }

        Note(refusal);
    }

    /// <summary>Whether a part is not read, since a check cannot know what CloudFormation or another tool puts in its place.</summary>
    public bool LeavesOut(JsonPlace place) => IsCheck && place.IsUnknown;

    /// <summary>Reads a part on which no other part depends.</summary>
    /// <param name="place">Where it stands; null where it is absent.</param>
    /// <param name="read">Reads it, and throws what it refuses. What it refuses at a value that is unknown is no finding.</param>
    /// <param name="otherwise">Stands for a part that is absent or refused.</param>
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

    /// <summary>Looks at a part that gives no value.</summary>
    public void Check(JsonPlace place, Action<JsonPlace> check) => Read(place, part =>
    {
        check(part);
        return true;
    }, otherwise: false);

    /// <summary>The members of an object. A check leaves out intrinsic functions among them.</summary>
    public IEnumerable<KeyValuePair<string, JsonPlace>> Members(JsonPlace? place) => IsCheck
        ? Read(place, static given => given.Members().Where(static member => !Intrinsic.IsName(member.Key)).ToList(), [])
        : place?.Members() ?? [];

    public IEnumerable<JsonPlace> Items(JsonPlace? place) => IsCheck ? Read(place, static given => given.Items().ToList(), []) : place?.Items() ?? [];
}
