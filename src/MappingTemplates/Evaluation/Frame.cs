using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>The state of one rendering: its variables, its output, and, as its budget, what it may still use.</summary>
internal sealed class Frame(object?[] variables, TextSink sink, Utf8Sink? utf8, TemplateLimits limits, BudgetLimits budget, CancellationToken cancellation)
    : Budget(budget, cancellation)
{
    private int _depth;
    private HiddenVariables? _hidden;
    private object?[]? _spareArgument;

    /// <summary>The values of the variables, one for each slot; null if the variable has no value.</summary>
    public object?[] Variables { get; } = variables;

    /// <summary>The current target of text: the output, or a string that is being built.</summary>
    public TextSink Sink { get; set; } = sink;

    /// <summary>The output, if <see cref="Sink"/> is the output; otherwise null. Literal text is written to it as bytes.</summary>
    public Utf8Sink? Utf8 { get; set; } = utf8;

    public TemplateLimits Limits => limits;

    /// <summary>Receives the position, text and value of each reference; null if nobody traces the rendering.</summary>
    public Action<int, string, object?>? Trace { get; init; }

    /// <summary>The current position in the template, for errors.</summary>
    public int Position { get; set; }

    /// <summary>The loop that a <c>#break</c> leaves; null for the innermost one.</summary>
    public object? BreakTarget { get; set; }

    /// <summary>The variables that rounds with a null item hide; null before the first such round.</summary>
    public HiddenVariables? Hidden => _hidden;

    /// <summary>Writes text to the current target.</summary>
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

    /// <summary>Returns an array with the argument of a call. Give it back after the call, because methods do not keep their argument arrays.</summary>
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

    /// <summary>Sets a variable. If a loop hides it, the new value is visible only after the loop stops hiding it.</summary>
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

    /// <summary>Sets a loop's variable to the item of a round.</summary>
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

    /// <summary>Restores a loop's variable to its value before the loop. If it had none, outer rounds stop hiding it.</summary>
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
    /// <param name="slot">The slot of the loop's variable.</param>
    /// <param name="holder">The loop's own holder, which is created in its first round with a null item.</param>
    public void Hold(int slot, ref NullHolder? holder)
    {
        _hidden ??= new HiddenVariables(Variables, this);
        holder ??= new NullHolder(_hidden.Holder(slot));
        _hidden.Look(slot, holder);
    }

    /// <summary>Ends a round whose item is null.</summary>
    public void Release(int slot, NullHolder holder) => _hidden!.Look(slot, holder.Outer);

    /// <summary>Counts a step for an expression within an expression.</summary>
    /// <exception cref="JavaException">The stack is nearly full.</exception>
    public void Descend()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }

        Step();
    }

    /// <summary>Enters a block or an interpolated string; <see cref="Leave"/> ends it.</summary>
    /// <exception cref="JavaException">Blocks are nested too deeply.</exception>
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
