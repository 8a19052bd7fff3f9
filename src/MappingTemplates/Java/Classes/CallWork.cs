using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>Charges the work of a call before it is done, in characters or elements (16 are a step).</summary>
internal static class CallWork
{
    /// <exception cref="JavaException">More than is left of all steps.</exception>
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

    /// <summary>How much work it is to go through a value once. What a collection holds does not count: comparing it is charged where it is done.</summary>
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
