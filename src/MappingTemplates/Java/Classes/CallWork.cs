using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>Charges the work of a call before it is done, in characters or elements (16 are one step).</summary>
internal static class CallWork
{
    /// <summary>Charges the work of a call.</summary>
    /// <exception cref="JavaException">The rendering does not have enough steps left.</exception>
    public static void Charge(Work work, object target, object?[] arguments, Budget budget)
    {
        var size = work == Work.Whole ? SizeOf(target) : 0;
        foreach (var argument in arguments)
        {
            size += SizeOf(argument);
        }

        if (size > 0)
        {
            budget.Spend(size);
        }
    }

    /// <summary>
    /// Returns how much work one pass over a value is. Only the number of a collection's elements counts; comparing the elements is charged where it
    /// is done.
    /// </summary>
    public static long SizeOf(object? value) => value switch
    {
        string text => text.Length,
        JavaCollection collection => collection.SizeHint,
        JavaArray array => array.Items.Length,
        BigInteger number => JavaInteger.WorkOf(number),
        BigDecimal number => number.Size,
        _ => 0,
    };
}
