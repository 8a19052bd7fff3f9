using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates.JsonPath;

/// <summary>The state of one evaluation: the root, what was found so far, and how much work is left.</summary>
internal sealed class PathEvaluation
{
    // Deep scans of deep scans grow without bound; a search of a large document takes far fewer.
    private const int MaxSteps = 3_000_000;

    // A step of the rendering.
    private const int WorkOfAStep = 16;

    private readonly StepCounter _steps;
    private readonly Dictionary<CompiledJsonPath, object?> _rootValues;
    private JsonArray? _results;

    public PathEvaluation(object root, Budget budget)
        : this(root, budget, new StepCounter(), [], requireProperties: false)
    {
    }

    private PathEvaluation(object root, Budget budget, StepCounter steps, Dictionary<CompiledJsonPath, object?> rootValues, bool requireProperties)
    {
        Root = root;
        Budget = budget;
        _steps = steps;
        _rootValues = rootValues;
        RequireProperties = requireProperties;
    }

    public object Root { get; }

    /// <summary>What the work is charged to.</summary>
    public Budget Budget { get; }

    /// <summary>An existence check fails on a missing leaf, where a reading just has no result.</summary>
    public bool RequireProperties { get; }

    public int Count => _results?.Count ?? 0;

    public JsonArray Results => _results ??= new JsonArray();

    public object? FirstOrNull() => _results is { Count: > 0 } results ? results[0] : null;

    public void Add(object? value) => Results.Add(value, Budget);

    /// <summary>For the path of a filter: its own results, the same budget.</summary>
    public PathEvaluation Nested(bool requireProperties) => new(Root, Budget, _steps, new Dictionary<CompiledJsonPath, object?>(), requireProperties);

    /// <summary>A path from the root inside a filter is read once.</summary>
    public PathOutcome ReadFromRoot(CompiledJsonPath path, out object? value)
    {
        if (_rootValues.TryGetValue(path, out value))
        {
            return PathOutcome.Found;
        }

        var outcome = path.ReadOne(Root, this, requireProperties: false, out value);
        if (outcome == PathOutcome.Found)
        {
            _rootValues.Add(path, value);
        }

        return outcome;
    }

    /// <exception cref="JavaException">No step is left, or the document contains itself.</exception>
    public void Step()
    {
        if (++_steps.Count > MaxSteps)
        {
            throw new JavaException("JsonPathException", $"the path takes more than {MaxSteps} steps");
        }

        Budget.Spend(WorkOfAStep);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new JavaException("StackOverflowError", "the document nests too deeply");
        }
    }

    private sealed class StepCounter
    {
        public int Count;
    }
}
