using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>
/// The variables of a rendering as they are seen in loops whose current item is null. It is created at the first round with a null item.
/// </summary>
/// <param name="variables">The values that the template sees: null for a hidden variable.</param>
/// <param name="budget">The budget to which copying is charged.</param>
internal sealed class HiddenVariables(object?[] variables, Budget budget)
{
    private readonly NullHolder?[] _holders = new NullHolder?[variables.Length];

    // The values of variables while they are hidden.
    private readonly object?[] _values = new object?[variables.Length];

    /// <summary>Returns the holder of the innermost loop that may hide the variable.</summary>
    public NullHolder? Holder(int slot) => _holders[slot];

    /// <summary>Returns a copy of all holders, for a block that later sees its variables as they are seen here.</summary>
    public NullHolder?[] Holders()
    {
        budget.Spend(_holders.Length);
        budget.Allocate(_holders.Length * 8L);
        return [.. _holders];
    }

    public void Assign(int slot, object? value) => Seen(slot) = value;

    /// <summary>Removes a variable's value in all loops that see it.</summary>
    public void Clear(int slot, bool hide)
    {
        _holders[slot]?.Hide(hide);
        _values[slot] = null;
        variables[slot] = null;
    }

    /// <summary>Changes the holder through which a variable is seen to that of another loop.</summary>
    public void Look(int slot, NullHolder? holder)
    {
        var value = Seen(slot);
        _holders[slot] = holder;
        variables[slot] = null;
        _values[slot] = null;
        Seen(slot) = value;
    }

    /// <summary>Changes the holders of all variables to those of another place in the template.</summary>
    /// <param name="holders">One holder for each slot; null if no loop hid anything there.</param>
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
