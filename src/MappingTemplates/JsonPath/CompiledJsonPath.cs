using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;
using Sluice.MappingTemplates.JsonPath.Tokens;

namespace Sluice.MappingTemplates.JsonPath;

/// <summary>A JSONPath as Jayway's 2.0.0 reads it, compiled once. Immutable: share it between threads.</summary>
internal sealed class CompiledJsonPath
{
    private readonly PathToken _root;

    // A path of plain names and indexes needs no tokens; null for any other.
    private readonly PlainStep[]? _steps;

    internal CompiledJsonPath(PathToken root, PlainStep[]? steps, bool startsAtRoot)
    {
        _root = root;
        StartsAtRoot = startsAtRoot;
        IsDefinite = root.IsPathDefinite;
        _steps = steps;
    }

    /// <summary>A definite path gives one value, or null where nothing is there; an indefinite one always a list.</summary>
    public bool IsDefinite { get; }

    /// <summary><c>$</c>, and not the <c>@</c> of a filter.</summary>
    internal bool StartsAtRoot { get; }

    /// <summary>Reads from a document made by <see cref="JsonParser"/>, with exceptions suppressed as the oracle does.</summary>
    /// <param name="document">The root; not null.</param>
    /// <param name="budget">What the work is charged to.</param>
    /// <exception cref="JavaException">The search takes too many steps, or the document contains itself.</exception>
    public object? Read(object document, Budget budget)
    {
        if (_steps is not null)
        {
            return ReadPlain(document, budget);
        }

        var evaluation = new PathEvaluation(document, budget);
        return _root.Evaluate(document, evaluation) == PathOutcome.Found
            ? IsDefinite ? evaluation.FirstOrNull() : evaluation.Results
            : IsDefinite ? null : new JsonArray();
    }

    /// <summary>Reads one value for a filter.</summary>
    internal PathOutcome ReadOne(object? context, PathEvaluation outer, bool requireProperties, out object? value)
    {
        var evaluation = outer.Nested(requireProperties);
        var outcome = _root.Evaluate(context, evaluation);
        value = evaluation.FirstOrNull();
        return outcome == PathOutcome.Found && evaluation.Count == 0 ? PathOutcome.NotFound : outcome;
    }

    private object? ReadPlain(object? value, Budget budget)
    {
        foreach (var step in _steps!)
        {
            if (step.Name is { } name)
            {
                value = value is JavaMap map ? map.Get(name, budget) : null;
            }
            else
            {
                value = value is JavaList list && (uint)step.Index < (uint)list.Count ? list[step.Index] : null;
            }
        }

        return value;
    }
}
