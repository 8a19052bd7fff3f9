using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>
/// The parameters that an operation declares. If a mapping reads a parameter that is not declared, the import fails with "Invalid mapping expression
/// parameter specified".
/// </summary>
internal sealed class DeclaredNames(bool isComplete)
{
    private const string Start = "method.request.";
    private const string Body = "method.request.body";

    private readonly HashSet<(MappingTarget Place, string Name)> _names = [];

    /// <summary>False if another tool may add parameters. Then no parameter is known to be missing.</summary>
    public bool IsComplete { get; set; } = isComplete;

    /// <returns>False if it is declared already.</returns>
    public bool Add(MappingTarget place, string name) => _names.Add((place, name));

    /// <summary>Returns the parts of the request that have a parameter of this name.</summary>
    public IReadOnlyList<MappingTarget> PlacesOf(string name) => [.. _names.Where(declared => declared.Name == name).Select(declared => declared.Place)];

    /// <summary>Checks the source of a mapping. If it is not an expression, the reader has reported it already.</summary>
    public void CheckMapping(JsonPlace source, DocumentFindings findings)
    {
        if (IsParameter(source) && MappingExpression.ParseRequest(source.Text()) is { } expression && !IsDeclared(expression))
        {
            Note(source, findings);
        }
    }

    /// <summary>Checks a cache key parameter. The reader ignores these, because this gateway caches no responses.</summary>
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
