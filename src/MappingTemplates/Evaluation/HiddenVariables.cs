using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>The variables of a rendering, as seen through the loops whose round has no item. Made at the first such round.</summary>
/// <param name="variables">What the template sees: null where a variable is hidden.</param>
/// <param name="budget">What copying is charged to.</param>
internal sealed class HiddenVariables(object?[] variables, Budget budget)
{
    private readonly NullHolder?[] _holders = new NullHolder?[variables.Length];

    // What a variable has while it is hidden.
    private readonly object?[] _values = new object?[variables.Length];

    /// <summary>The innermost loop that may hide the variable.</summary>
    public NullHolder? Holder(int slot) => _holders[slot];

    /// <summary>A copy, for a block that sees its variables through these loops later.</summary>
    public NullHolder?[] Holders()
    {
        budget.Spend(_holders.Length);
        budget.Allocate(_holders.Length * 8L);
        return [.. _holders];
    }

    public void Assign(int slot, object? value) => Seen(slot) = value;

    /// <summary>Takes a variable's value away, for all loops that see it.</summary>
    public void Clear(int slot, bool hide)
    {
        _holders[slot]?.Hide(hide);
        _values[slot] = null;
        variables[slot] = null;
    }

    /// <summary>Looks at a variable through this loop and those around it.</summary>
    public void Look(int slot, NullHolder? holder)
    {
        var value = Seen(slot);
        _holders[slot] = holder;
        variables[slot] = null;
        _values[slot] = null;
        Seen(slot) = value;
    }

    /// <summary>Looks at all variables as they were seen at another place of the template.</summary>
    /// <param name="holders">A loop a slot; null where none hid anything.</param>
    public void LookThrough(NullHolder?[]? holders)
    {
        budget.Spend(_holders.Length);
        for (var slot = 0; slot < _holders.Length; slot++)
        {
            if (_holders[slot] != holders?[slot])
            {
                Look(slot, holders?[slot]);
            }
        }
    }

    private ref object? Seen(int slot) => ref _holders[slot] is { IsHiding: true } ? ref _values[slot] : ref variables[slot];
}
