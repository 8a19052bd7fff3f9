using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Collects the problems and values that an operation of a function may answer with one status other than that of success.</summary>
internal sealed class OtherResponse
{
    private readonly List<string> _descriptions = [];
    private readonly SortedSet<string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private TypeRef? _value;
    private bool _isProblem;

    /// <summary>True if an integration response of its own sets the headers that every response has.</summary>
    public bool SetsCommonHeaders { get; set; }

    public void AddProblem(string description)
    {
        _isProblem = true;
        if (!_descriptions.Contains(description))
        {
            _descriptions.Add(description);
        }
    }

    public void AddHeaders(params string[] names) => _headers.UnionWith(names);

    public void Add(AnswerModel answer)
    {
        if (answer.Header is not null)
        {
            _headers.Add(answer.Header);
        }

        _isProblem |= answer.IsProblem;
        _value ??= answer.Value;
    }

    public DocumentedResponse Document(int status, ResponseHeaders common)
    {
        // API Gateway requires that a header that an integration response sets is declared.
        var set = status is 500 or 504 ? common.With(ResponseHeaders.ProblemType) : SetsCommonHeaders ? common : new ResponseHeaders([]);
        return new()
        {
            Status = status,
            Description = _descriptions.Count > 0 ? string.Join("; ", _descriptions) : StatusTitles.Of(status),
            Headers = set.With([.. _headers.Select(header => (header, ""))]),
            MediaType = _value is null ? null : "application/json",
            Value = _value,
            IsProblem = _isProblem,
        };
    }
}
