using System.Collections.Frozen;
using Sluice.LocalGateway.Documents.Model;
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

    private readonly List<StageVariableUse> _stageVariables = [];

    private readonly Dictionary<string, DocumentException> _ignored = new(StringComparer.Ordinal);

    private DocumentFindings(bool isCheck, bool isOfOthers, IReadOnlySet<string> addedSchemes)
    {
        IsCheck = isCheck;
        IsOfOthers = isOfOthers;
        AddedSchemes = addedSchemes;
    }

    /// <summary>True if refusals are collected; false if they are thrown.</summary>
    public bool IsCheck { get; }

    /// <summary>
    /// Whether the document is anybody's, and not one that a build wrote: what API Gateway ignores is ignored with a warning, and is not refused.
    /// </summary>
    public bool IsOfOthers { get; }

    /// <summary>Whether Terraform's <c>templatefile</c> may fill in texts of the document, because no template contains it.</summary>
    public bool MayHavePlaceholders { get; private init; }

    /// <summary>What was ignored, once for each kind.</summary>
    public IReadOnlyCollection<DocumentException> Ignored => _ignored.Values;

    /// <summary>The stage variables that addresses and ARNs use.</summary>
    public IReadOnlyList<StageVariableUse> StageVariables => _stageVariables;

    /// <summary>The security schemes that another tool adds to the document.</summary>
    public IReadOnlySet<string> AddedSchemes { get; }

    /// <summary>The findings in the order of reading. Each finding is contained once.</summary>
    public IReadOnlyList<DocumentException> All => _all;

    public static DocumentFindings ForServing() => new(isCheck: false, isOfOthers: false, FrozenSet<string>.Empty);

    /// <summary>For a document that anybody wrote.</summary>
    /// <param name="isCheck">Whether refusals are collected.</param>
    /// <param name="isAlone">Whether the document is a file of its own, and not a part of a template.</param>
    public static DocumentFindings ForOthers(bool isCheck, bool isAlone)
        => new(isCheck, isOfOthers: true, FrozenSet<string>.Empty) { MayHavePlaceholders = isAlone };

    public static DocumentFindings ForCheck(IReadOnlySet<string> addedSchemes) => new(isCheck: true, isOfOthers: false, addedSchemes);

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
        if (!IsCheck && !(IsOfOthers && refusal.Refusal == Refusal.WhenUsed))
        {
            throw refusal;
        }

        Note(refusal);
    }

    /// <summary>Keeps the stage variables of an address or an ARN. A start of the gateway names those that have no value.</summary>
    /// <param name="place">The place of the text, or null if the text is absent.</param>
    public void KeepStageVariables(JsonPlace? place)
    {
        if (place is { IsString: true } text)
        {
            _stageVariables.AddRange(Basics.StageVariables.In(text.Value.GetString()!).Select(name => new StageVariableUse(name, text)));
        }
    }

    /// <summary>Adds a finding about a part that an import drops with a warning.</summary>
    /// <param name="place">The place of the part.</param>
    /// <param name="what">A sentence without its full stop that says what is wrong.</param>
    public void NoteDropped(JsonPlace place, string what) => Note(place.Error(
        Refusal.OnWarnings, $"{what}, {(IsOfOthers ? "so an import drops it with a warning" : "and this import fails on warnings (FailOnWarnings)")}."));

    /// <summary>Ignores a part of anybody's document, and refuses it in a document that a build wrote.</summary>
    /// <param name="kind">The kind of the part. Of each kind, the first part is kept for a warning.</param>
    /// <param name="refusal">The refusal of a build's document.</param>
    /// <param name="place">The place.</param>
    /// <param name="warning">A sentence that says what is ignored.</param>
    public void Ignore(string kind, DocumentException refusal, JsonPlace place, string warning)
    {
        if (IsOfOthers)
        {
            _ignored.TryAdd(kind, place.Error(warning));
        }
        else
        {
            Refuse(refusal);
        }
    }

    /// <summary>Adds a warning about anybody's document. Of each kind, the first one is kept.</summary>
    public void Warn(string kind, DocumentException warning) => _ignored.TryAdd(kind, warning);

    /// <summary>Adds a mistake in a part that has no effect here: an error of a check, and a line at the start.</summary>
    public void NoteUnused(DocumentException mistake)
    {
        if (IsCheck)
        {
            Note(mistake);
        }
        else if (IsOfOthers)
        {
            Warn(mistake.Place, mistake);
        }
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
            if (!refusal.IsUnknown || (MayHavePlaceholders && refusal.IsPlaceholder))
            {
                Note(refusal);
            }

            return otherwise;
        }
    }

    /// <summary>Reads a part that API Gateway does not keep, so that a mistake in it is no mistake in anybody's document.</summary>
    public T ReadUnkept<T>(JsonPlace? place, Func<JsonPlace, T> read, T otherwise)
    {
        if (!IsOfOthers)
        {
            return Read(place, read, otherwise);
        }

        try
        {
            return place is { } given ? read(given) : otherwise;
        }
        catch (DocumentException)
        {
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

    /// <summary>Returns the paths of a document. The object of them may have extensions, which OpenAPI calls <c>x-…</c> and which are no paths.</summary>
    public IEnumerable<KeyValuePair<string, JsonPlace>> Paths(JsonPlace? paths)
        => Members(paths).Where(static path => !path.Key.StartsWith("x-", StringComparison.Ordinal));

    public IEnumerable<JsonPlace> Items(JsonPlace? place) => IsCheck ? Read(place, static given => given.Items().ToList(), []) : place?.Items() ?? [];
}
