using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>
/// The parameters that an operation declares. Where a mapping reads another one, the import fails: "Invalid mapping expression parameter specified".
/// </summary>
internal sealed class DeclaredNames(bool isComplete)
{
    private const string Start = "method.request.";
    private const string Body = "method.request.body";

    private readonly HashSet<(MappingTarget Place, string Name)> _names = [];

    /// <summary>False where another tool may add parameters, so that nothing is known to be missing.</summary>
    public bool IsComplete { get; set; } = isComplete;

    /// <returns>False where it is declared already.</returns>
    public bool Add(MappingTarget place, string name) => _names.Add((place, name));

    /// <summary>Where parameters of this name stand.</summary>
    public IReadOnlyList<MappingTarget> PlacesOf(string name) => [.. _names.Where(declared => declared.Name == name).Select(declared => declared.Place)];

    /// <summary>Looks at the source of a mapping. The reader has found it already where it is no expression.</summary>
    public void CheckMapping(JsonPlace source, DocumentFindings findings)
    {
        if (IsParameter(source) && MappingExpression.ParseRequest(source.Text()) is { } expression && !IsDeclared(expression))
        {
            Note(source, findings);
        }
    }

    /// <summary>Looks at a parameter by which responses are cached. The reader does not look at it, since this gateway caches nothing.</summary>
    public void CheckCacheKey(JsonPlace source, DocumentFindings findings)
    {
        if (IsParameter(source) && (MappingExpression.ParseRequest(source.Text()) is not { } expression || !IsDeclared(expression)))
        {
            Note(source, findings);
        }
    }

    private static bool IsParameter(JsonPlace source)
        => source.IsString && source.Text() is var text && text.StartsWith(Start, StringComparison.Ordinal) && !text.StartsWith(Body, StringComparison.Ordinal);

    private bool IsDeclared(MappingExpression expression) => _names.Contains((
        expression.Source switch
        {
            MappingSource.Path => MappingTarget.Path,
            MappingSource.Header or MappingSource.MultiValueHeader => MappingTarget.Header,
            _ => MappingTarget.Querystring,
        },
        expression.Name));

    private void Note(JsonPlace source, DocumentFindings findings)
    {
        if (IsComplete && !source.IsUnknown)
        {
            findings.Note(source.Error(Refusal.ByAws, $"'{source.Text()}' is not declared among the parameters."));
        }
    }
}
