using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;
using Sluice.Runtime;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>A response beside success: problems and values that have one status.</summary>
internal sealed class OtherResponse
{
    private readonly List<string> _descriptions = [];
    private readonly SortedSet<string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private TypeRef? _value;
    private bool _isProblem;

    /// <summary>True where an integration response of its own sets the headers of every response.</summary>
    public bool SetsCommonHeaders { get; set; }

    public void AddProblem(string description)
    {
        _isProblem = true;
        if (!_descriptions.Contains(description))
        {
            _descriptions.Add(description);
        }
    }

    public void Add(AnswerModel answer)
    {
        if (answer.Header is not null)
        {
            _headers.Add(answer.Header);
        }

        _isProblem |= answer.IsProblem;
        _value ??= answer.Value;
    }

    public void Write(JsonWriter json, int status, SchemaComponents schemas, ResponseHeaders common)
    {
        json.String("description", _descriptions.Count > 0 ? string.Join("; ", _descriptions) : Title(status));

        // A header that an integration response sets has to be declared.
        var set = status is 500 or 504 ? common.With(ResponseHeaders.ProblemType) : SetsCommonHeaders ? common : new ResponseHeaders([]);
        set.With([.. _headers.Select(header => (header, ""))]).WriteDeclarations(json);
        if (_value is null && !_isProblem)
        {
            return;
        }

        json.Object("content", content =>
        {
            if (_value is not null)
            {
                content.Object("application/json", media => schemas.WriteReference(media, _value));
            }

            if (_isProblem)
            {
                content.Object(Problem.MediaType, media => SchemaComponents.WriteReference(media, schemas.ProblemName));
            }
        });
    }

    public static string Title(int status) => status switch
    {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        >= 400 => ProblemTypes.Title(status),
        _ => "Success",
    };
}
