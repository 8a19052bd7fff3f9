using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary><c>[0]</c>, <c>[0,2]</c>, <c>[1:3]</c>, <c>[(@.length-1)]</c>. As in Jayway 2.0.0, a single negative index is out of range.</summary>
internal sealed class ArrayToken(ArrayOperation operation, int[] numbers) : PathToken
{
    public override bool IsDefinite => operation is ArrayOperation.Index or ArrayOperation.FromEnd;

    /// <summary>The index of <c>[0]</c>; null for other operations.</summary>
    public int? SingleIndex => operation == ArrayOperation.Index ? numbers[0] : null;

    public override PathOutcome Evaluate(object? model, PathEvaluation evaluation)
    {
        if (model is not JavaList list)
        {
            return model is null ? PathOutcome.NotFound : PathOutcome.Failed;
        }

        var length = list.Count;
        return operation switch
        {
            ArrayOperation.Index => ContinueWithIndex(list, numbers[0], evaluation),
            ArrayOperation.Indexes => Each(list, evaluation),
            ArrayOperation.FromEnd => ContinueWithIndex(list, unchecked(length + numbers[0]), evaluation),
            ArrayOperation.From => Slice(list, Math.Max(0, numbers[0] < 0 ? length + numbers[0] : numbers[0]), length, evaluation),
            ArrayOperation.To => Slice(list, 0, Math.Min(length, numbers[0] < 0 ? length + numbers[0] : numbers[0]), evaluation),
            ArrayOperation.Between => length == 0 ? PathOutcome.Found : Slice(list, numbers[0], Math.Min(length, numbers[1]), evaluation),
            _ => PathOutcome.Failed,
        };
    }

    private PathOutcome Each(JavaList list, PathEvaluation evaluation)
    {
        foreach (var index in numbers)
        {
            var outcome = ContinueWithIndex(list, index, evaluation);
            if (outcome != PathOutcome.Found)
            {
                return outcome;
            }
        }

        return PathOutcome.Found;
    }

    private PathOutcome Slice(JavaList list, int from, int to, PathEvaluation evaluation)
    {
        for (var i = from; i < to; i++)
        {
            var outcome = ContinueWithIndex(list, i, evaluation);
            if (outcome != PathOutcome.Found)
            {
                return outcome;
            }
        }

        return PathOutcome.Found;
    }
}
