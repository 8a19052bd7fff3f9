using System.Numerics;
using System.Runtime.ExceptionServices;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Strings;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>Sorts a list in the natural order of its elements. Templates cannot ask for another order.</summary>
internal static class ListSorter
{
    private const int WorkOfAComparison = 4;

    /// <summary>Sorts the list.</summary>
    /// <exception cref="JavaException">The elements cannot be compared with each other.</exception>
    public static void Sort(JavaList list, Budget budget)
    {
        // A sort compares each element about log2(count) times.
        budget.Spend((long)list.Count * BitOperations.Log2((uint)list.Count + 1) * WorkOfAComparison);
        var sorted = list.ToArray(budget);
        var comparer = Comparer<object?>.Create((left, right) => Compare(left, right, budget));
        try
        {
            sorted = [.. sorted.Order(comparer)];
        }
        catch (InvalidOperationException problem) when (problem.InnerException is JavaException or OperationCanceledException)
        {
            // The sort wraps exceptions of a comparison.
            ExceptionDispatchInfo.Throw(problem.InnerException);
        }

        for (var i = 0; i < sorted.Length; i++)
        {
            list.Set(i, sorted[i]);
        }

        // Java treats sorting as a structural change, so that iterators fail afterwards.
        list.Touch();
    }

    private static int CompareTexts(string left, string right, Budget budget)
    {
        budget.Spend(Math.Min(left.Length, right.Length));
        return JavaString.CompareTo(left, right);
    }

    private static int CompareNumbers(BigInteger left, BigInteger right, Budget budget)
    {
        JavaInteger.SpendPass(left, budget);
        return left.CompareTo(right);
    }

    private static int CompareDecimals(BigDecimal left, BigDecimal right, Budget budget)
    {
        budget.Spend(left.Size + right.Size);
        return left.CompareTo(right, budget);
    }

    private static int Compare(object? left, object? right, Budget budget) => (left, right) switch
    {
        (string a, string b) => CompareTexts(a, b, budget),
        (int a, int b) => a.CompareTo(b),
        (long a, long b) => a.CompareTo(b),
        (double a, double b) => DoubleMethods.Compare(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (char a, char b) => a - b,
        (BigInteger a, BigInteger b) => CompareNumbers(a, b, budget),
        (BigDecimal a, BigDecimal b) => CompareDecimals(a, b, budget),
        (null, _) or (_, null) => throw JavaException.NullPointer(),
        _ => throw JavaException.ClassCast($"class {JavaTypes.NameOf(left)} cannot be cast to class {JavaTypes.NameOf(right)}"),
    };
}
