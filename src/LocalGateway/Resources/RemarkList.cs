using Sluice.Contract;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Resources;

/// <summary>The remarks about a template, each place once.</summary>
internal sealed class RemarkList
{
    /// <summary>The most remarks about one template. To find the nearest names of more takes too long, and nobody reads them.</summary>
    private const int Most = 1_000;

    private readonly List<TemplateRemark> _all = [];
    private readonly HashSet<(string File, string Place)> _places = [];

    public IReadOnlyList<TemplateRemark> All => _all;

    public void Refuse(JsonPlace place, string problem) => Add(new(true, place.Error(Refusal.ByAws, problem)));

    public void Warn(JsonPlace place, string problem) => Add(new(false, place.Error(problem)));

    /// <summary>
    /// Adds a name that is not among those that AWS has. If it is near to one of them, it is an error. Otherwise it is a warning, because AWS may have
    /// added the name after this version of Sluice.
    /// </summary>
    /// <param name="place">The place of what has the name.</param>
    /// <param name="problem">A sentence that says that there is no such name.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The names that AWS has.</param>
    public void RefuseName(JsonPlace place, string problem, string name, IEnumerable<string> known)
    {
        if (_all.Count >= Most)
        {
            return;
        }

        var near = Nearest.Of(name, known);
        Add(near is null
            ? new(false, place.Error(Refusal.ByAws, $"{problem} If AWS has added it since this version of Sluice, nothing is wrong."))
            : new(true, place.Error(Refusal.ByAws, $"{problem} Did you mean '{near}'?")));
    }

    private void Add(TemplateRemark remark)
    {
        if (_places.Add((remark.Problem.File, remark.Problem.Place)))
        {
            _all.Add(remark);
        }
    }
}
