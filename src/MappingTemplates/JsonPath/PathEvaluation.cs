using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates.JsonPath;

/// <summary>The state of one evaluation of a path: the root, the results so far, and the number of steps.</summary>
internal sealed class PathEvaluation
{
    // The steps of repeated deep scans grow exponentially. A search of a large document takes far fewer steps.
    private const int MaxSteps = 3_000_000;

    // The work of a step of the rendering, in characters.
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

    /// <summary>The budget to which the work is charged.</summary>
    public Budget Budget { get; }

    /// <summary>True for an existence check, which fails if the last member is missing. Otherwise there is only no result.</summary>
    public bool RequireProperties { get; }

    public int Count => _results?.Count ?? 0;

    public JsonArray Results => _results ??= new JsonArray();

    public object? FirstOrNull() => _results is { Count: > 0 } results ? results[0] : null;

    public void Add(object? value) => Results.Add(value, Budget);

    /// <summary>Creates the evaluation for the path of a filter. It has its own results and shares the number of steps.</summary>
    public PathEvaluation Nested(bool requireProperties) =>
        new(Root, Budget, _steps, new Dictionary<CompiledJsonPath, object?>(), requireProperties);

    /// <summary>Reads a path of a filter that starts at the root. It is read only once for all elements.</summary>
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

    /// <summary>Counts one step.</summary>
    /// <exception cref="JavaException">There are no steps left, or the document contains itself.</exception>
    public void Step()
    {
        if (++_steps.Count > MaxSteps)
        {
            throw new JavaException("JsonPathException", $"the path takes more than {MaxSteps} steps");
        }

        Budget.Spend(WorkOfAStep);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new JavaException("StackOverflowError", "the document is nested too deeply");
        }
    }

    private sealed class StepCounter
    {
        public int Count;
    }
}
