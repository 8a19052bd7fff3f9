using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>One rendering: its variables, where it writes, and, as its budget, what it may still use.</summary>
internal sealed class Frame(object?[] variables, TextSink sink, Utf8Sink? utf8, TemplateLimits limits, BudgetLimits budget, CancellationToken cancellation)
    : Budget(budget, cancellation)
{
    private int _depth;
    private HiddenVariables? _hidden;
    private object?[]? _spareArgument;

    /// <summary>One slot a name; null where the variable has no value.</summary>
    public object?[] Variables { get; } = variables;

    /// <summary>Where text goes now: the output, or a string in the making.</summary>
    public TextSink Sink { get; set; } = sink;

    /// <summary>The output, where that is what <see cref="Sink"/> is: literal text goes there as bytes.</summary>
    public Utf8Sink? Utf8 { get; set; } = utf8;

    public TemplateLimits Limits => limits;

    /// <summary>Told of each reference where it stands, how it is written and what it gave; null where nobody asks.</summary>
    public Action<int, string, object?>? Trace { get; init; }

    /// <summary>Where the template is, for errors.</summary>
    public int Position { get; set; }

    /// <summary>The loop that a <c>#break</c> leaves; null for the nearest.</summary>
    public object? BreakTarget { get; set; }

    /// <summary>What rounds with a null item hide; null where there was no such round yet.</summary>
    public HiddenVariables? Hidden => _hidden;

    /// <summary>Writes text.</summary>
    public void Append(string text)
    {
        if (Utf8 is { } output)
        {
            output.Append(text);
        }
        else
        {
            Sink.Append(text);
        }
    }

    /// <summary>An array for the argument of a call, to be given back after it; a method keeps no array that it is given.</summary>
    public object?[] TakeArgument(object? value)
    {
        var argument = _spareArgument ?? new object?[1];
        _spareArgument = null;
        argument[0] = value;
        return argument;
    }

    public void GiveBack(object?[] argument)
    {
        argument[0] = null;
        _spareArgument = argument;
    }

    /// <summary>Sets a variable. Where a loop hides it, nothing is seen of it until the loop lets go.</summary>
    public void Assign(int slot, object? value)
    {
        if (_hidden is null)
        {
            Variables[slot] = value;
        }
        else
        {
            _hidden.Assign(slot, value);
        }
    }

    /// <summary>Gives a loop's variable the item of a round.</summary>
    public void AssignItem(int slot, object? item)
    {
        if (item is null && _hidden is not null)
        {
            _hidden.Clear(slot, hide: true);
        }
        else
        {
            Assign(slot, item);
        }
    }

    /// <summary>Gives a loop's variable back what it had before the loop. Where that was nothing, outer rounds stop hiding it.</summary>
    public void Restore(int slot, object? value)
    {
        if (value is null && _hidden is not null)
        {
            _hidden.Clear(slot, hide: false);
        }
        else
        {
            Assign(slot, value);
        }
    }

    /// <summary>Begins a round whose item is null.</summary>
    /// <param name="slot">The loop's variable.</param>
    /// <param name="holder">The loop's own, made in its first such round.</param>
    public void Hold(int slot, ref NullHolder? holder)
    {
        _hidden ??= new HiddenVariables(Variables, this);
        holder ??= new NullHolder(_hidden.Holder(slot));
        _hidden.Look(slot, holder);
    }

    public void Release(int slot, NullHolder holder) => _hidden!.Look(slot, holder.Outer);

    /// <summary>Counts a step of an expression in an expression.</summary>
    /// <exception cref="JavaException">The stack is nearly full.</exception>
    public void Descend()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }

        Step();
    }

    /// <exception cref="JavaException">Too deep.</exception>
    public void Enter()
    {
        if (++_depth > limits.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }
    }

    public void Leave() => _depth--;

    private JavaException TooDeep() => new("LimitException", $"blocks and expressions nest deeper than {limits.MaxDepth} levels");
}
