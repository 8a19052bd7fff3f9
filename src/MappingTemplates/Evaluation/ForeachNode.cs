using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>#foreach($variable in list) … #end</c>.</summary>
internal sealed class ForeachNode(int variable, Expression list, Node? block, ForeachSlots slots) : Node
{
    public override Flow Render(Frame frame)
    {
        frame.Step();
        var value = list.Evaluate(frame);
        frame.Position = Position;
        if (value is null || Iterable(value) is not { } iterator)
        {
            return Flow.Next;
        }

        frame.Enter();
        var variables = frame.Variables;
        var element = variables[variable];
        var (count, hasNext) = (slots.Count < 0 ? null : variables[slots.Count], slots.HasNext < 0 ? null : variables[slots.HasNext]);
        ForeachScope? scope = null;
        if (slots.Scope >= 0)
        {
            scope = new ForeachScope(this, variables[slots.Scope]);
            frame.Assign(slots.Scope, scope);
        }

        var flow = Loop(frame, iterator, scope);
        frame.Restore(variable, element);
        Assign(frame, slots.Count, count);
        Assign(frame, slots.HasNext, hasNext);
        if (slots.Scope >= 0)
        {
            EndScope(frame);
        }

        frame.Leave();
        return flow;
    }

    private Flow Loop(Frame frame, JavaIterator iterator, ForeachScope? scope)
    {
        NullHolder? holder = null;
        for (var round = 0; round < frame.Limits.MaxForeachRounds && iterator.HasNext; round++)
        {
            frame.Step();
            frame.Position = Position;
            var item = iterator.Next(frame);
            Assign(frame, slots.Count, slots.Count < 0 ? null : JavaInteger.Box(round + 1));
            var more = iterator.HasNext;
            Assign(frame, slots.HasNext, JavaBoolean.Box(more));
            frame.AssignItem(variable, item);
            if (scope is not null)
            {
                scope.Index++;
                scope.HasNext = more;
            }

            if (block is null)
            {
                throw new JavaException("ArrayIndexOutOfBoundsException", "#foreach has no block");
            }

            var flow = item is null ? NullRound(frame, block, ref holder) : Round(frame, block);
            if (flow == Flow.Break && (frame.BreakTarget is null || frame.BreakTarget == this))
            {
                frame.BreakTarget = null;
                return Flow.Next;
            }

            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow NullRound(Frame frame, Node round, ref NullHolder? holder)
    {
        frame.Hold(variable, ref holder);
        var flow = Round(frame, round);
        frame.Release(variable, holder!);
        return flow;
    }

    private static Flow Round(Frame frame, Node block)
    {
        try
        {
            return block.Render(frame);
        }
        catch (FlowException e)
        {
            return e.Flow;
        }
    }

    private static JavaIterator? Iterable(object value) => value switch
    {
        JavaCollection collection => collection.Iterator(),
        JavaMap map => map.Values().Iterator(),
        JavaIterator iterator => iterator,
        JavaArray array => new JavaList(array.Items).Iterator(),
        ForeachScope scope => scope.Map.Values().Iterator(),
        _ => null,
    };

    private static void Assign(Frame frame, int slot, object? value)
    {
        if (slot >= 0)
        {
            frame.Assign(slot, value);
        }
    }

    // A template may have replaced $foreach by another value. If it has no value any more, Velocity fails.
    private void EndScope(Frame frame)
    {
        switch (frame.Variables[slots.Scope])
        {
            case ForeachScope scope:
                frame.Assign(slots.Scope, scope.Replaced);
                break;
            case null:
                throw JavaException.NullPointer("a #foreach loop uses $foreach as its own variable");
        }
    }
}
