using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary><c>.name</c> or <c>['name']</c>. Several names select a new map of those members that exist.</summary>
internal sealed class PropertyToken(string[] names) : PathToken
{
    public string[] Names => names;

    public override bool IsDefinite => true;

    public override PathOutcome Evaluate(object? model, PathEvaluation evaluation)
    {
        if (model is not JavaMap map)
        {
            return PathOutcome.NotFound;
        }

        return names.Length == 1 ? ContinueWithProperty(map, names[0], evaluation)
            : IsLeaf ? Pick(map, evaluation)
            : PathOutcome.Failed;
    }

    /// <summary>Returns true if an object has all names.</summary>
    public bool IsIn(JavaMap map, PathEvaluation evaluation)
    {
        foreach (var name in names)
        {
            evaluation.Step();
            if (!map.ContainsKey(name, evaluation.Budget))
            {
                return false;
            }
        }

        return true;
    }

    private PathOutcome Pick(JavaMap map, PathEvaluation evaluation)
    {
        var picked = new JavaMap();
        foreach (var name in names)
        {
            evaluation.Step();
            if (map.TryGet(name, out var value, evaluation.Budget))
            {
                picked.Put(name, value, evaluation.Budget);
            }
            else if (evaluation.RequireProperties)
            {
                return PathOutcome.NotFound;
            }
        }

        evaluation.Add(picked);
        return PathOutcome.Found;
    }
}
