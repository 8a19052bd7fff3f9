using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary>One token of a path. Tokens are linked when the path is compiled, and do not change afterwards.</summary>
internal abstract class PathToken
{
    public PathToken? Next { get; set; }

    public PathToken? Previous { get; set; }

    public bool IsLeaf => Next is null;

    /// <summary>True if the token gives at most one value.</summary>
    public abstract bool IsDefinite { get; }

    public bool IsPathDefinite
    {
        get
        {
            for (var token = this; token is not null; token = token.Next)
            {
                if (!token.IsDefinite)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public abstract PathOutcome Evaluate(object? model, PathEvaluation evaluation);

    /// <summary>Evaluates the next token on a value. If this is the last token, the value is added to the results.</summary>
    protected PathOutcome Continue(object? value, PathEvaluation evaluation)
    {
        evaluation.Step();
        if (Next is not null)
        {
            return Next.Evaluate(value, evaluation);
        }

        evaluation.Add(value);
        return PathOutcome.Found;
    }

    protected PathOutcome ContinueWithProperty(JavaMap map, string name, PathEvaluation evaluation) =>
        map.TryGet(name, out var value, evaluation.Budget) ? Continue(value, evaluation)
            : IsLeaf && !evaluation.RequireProperties ? PathOutcome.Found
            : PathOutcome.NotFound;

    protected PathOutcome ContinueWithIndex(JavaList list, int index, PathEvaluation evaluation) =>
        (uint)index < (uint)list.Count ? Continue(list[index], evaluation) : PathOutcome.NotFound;
}
