using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;
using Sluice.MappingTemplates.JsonPath.Tokens;

namespace Sluice.MappingTemplates.JsonPath;

/// <summary>A JSONPath, compiled as Jayway's JsonPath 2.0.0 reads it. It is immutable, so threads can share it.</summary>
internal sealed class CompiledJsonPath
{
    private readonly PathToken _root;

    // The steps of a path that consists only of names and indexes, and so needs no tokens; null for any other path.
    private readonly PlainStep[]? _steps;

    internal CompiledJsonPath(PathToken root, PlainStep[]? steps, bool startsAtRoot)
    {
        _root = root;
        StartsAtRoot = startsAtRoot;
        IsDefinite = root.IsPathDefinite;
        _steps = steps;
    }

    /// <summary>True if the path is definite: it gives one value or null. An indefinite path always gives a list.</summary>
    public bool IsDefinite { get; }

    /// <summary>True if the path starts with <c>$</c>, and not with the <c>@</c> of a filter.</summary>
    internal bool StartsAtRoot { get; }

    /// <summary>Reads from a document that <see cref="JsonParser"/> has created. Like the reference engine, it suppresses exceptions.</summary>
    /// <param name="document">The root of the document; not null.</param>
    /// <param name="budget">The budget to which the work is charged.</param>
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
