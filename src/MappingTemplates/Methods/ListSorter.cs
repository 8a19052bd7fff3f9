using System.Numerics;
using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Methods;

/// <summary>Sorts a list by its elements' natural order: the only one that a template can ask for.</summary>
internal static class ListSorter
{
    private const int WorkOfAComparison = 4;

    /// <exception cref="JavaException">Elements that cannot be compared.</exception>
    public static void Sort(JavaList list)
    {
        // A sort compares each element about as often as their number has bits.
        RenderLimits.Spend((long)list.Count * BitOperations.Log2((uint)list.Count + 1) * WorkOfAComparison);
        var sorted = list.ToArray();
        var comparer = Comparer<object?>.Create(Compare);
        sorted = [.. sorted.Order(comparer)];
        for (var i = 0; i < sorted.Length; i++)
        {
            list.Set(i, sorted[i]);
        }

        // Java counts sorting as a change of structure.
        list.Touch();
    }

    private static int CompareTexts(string left, string right)
    {
        RenderLimits.Spend(Math.Min(left.Length, right.Length));
        return JavaString.CompareTo(left, right);
    }

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => CompareTexts(a, b),
        (int a, int b) => a.CompareTo(b),
        (long a, long b) => a.CompareTo(b),
        (double a, double b) => DoubleMethods.Compare(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (char a, char b) => a - b,
        (BigInteger a, BigInteger b) => a.CompareTo(b),
        (BigDecimal a, BigDecimal b) => a.CompareTo(b),
        (null, _) or (_, null) => throw JavaException.NullPointer(),
        _ => throw JavaException.ClassCast($"class {JavaClass.Of(left).Name} cannot be cast to class {JavaClass.Of(right).Name}"),
    };
}
