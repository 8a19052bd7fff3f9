using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.util.ArrayList</c> that a collection does not have.</summary>
internal static class ListMethods
{
    private static readonly string[] OfSignatures =
        [.. Enumerable.Range(0, 11).Select(static n => $"static of({string.Join(',', Enumerable.Repeat("Object", n))})"), "static of(Object[])"];

    /// <summary>The methods that only the class <c>ArrayList</c> has, and not its <c>subList</c>.</summary>
    public static readonly JavaMethod[] OfArrayList =
    [
        new("clone()", static (t, _, b) => L(t).Copy(b)),
        new("void ensureCapacity(int)", static (_, _, _) => null),
        new("void trimToSize()", static (t, _, _) => Do(L(t).Touch)),
    ];

    public static readonly JavaMethod[] Table =
    [
        new("void add(int,Object)", static (t, a, b) => Do(() => L(t).Insert(Int(a[0]), a[1], b)), Work.Constant),
        new("addAll(int,Collection)", static (t, a, b) => InsertAll(L(t), Int(a[0]), Collection(a[1]), b)),
        new("get(int)", static (t, a, _) => L(t)[Int(a[0])], Work.Constant),
        new("indexOf(Object)", static (t, a, b) => L(t).IndexOf(a[0], b)),
        new("lastIndexOf(Object)", static (t, a, b) => L(t).LastIndexOf(a[0], b)),
        new("listIterator()", static (t, _, _) => new JavaListIterator(L(t), 0, bothWays: true), Work.Constant),
        new("listIterator(int)", static (t, a, _) => new JavaListIterator(L(t), CheckPosition(L(t), Int(a[0])), bothWays: true), Work.Constant),
        new("remove(int)", static (t, a, b) => L(t).RemoveAt(Int(a[0]), b), Work.Constant),
        new("void replaceAll(UnaryOperator)", NullPointer),
        new("set(int,Object)", static (t, a, _) => L(t).Set(Int(a[0]), a[1]), Work.Constant),
        new("void sort(Comparator)", static (t, _, b) => Do(() => ListSorter.Sort(L(t), b))),
        new("subList(int,int)", static (t, a, _) => SubList(L(t), Int(a[0]), Int(a[1])), Work.Constant),
        new("static copyOf(Collection)", static (_, a, b) => new JavaList(NoNulls(Collection(a[0]).ToArray(b)))),
        .. OfSignatures.Select(static signature => new JavaMethod(signature, static (_, a, _) => Of(a))),
    ];

    private static bool InsertAll(JavaList list, int index, JavaCollection items, Budget budget) =>
        list.InsertAll(CheckPosition(list, index), CollectionMethods.Charged(list, items, budget), budget);

    private static JavaList L(object target) => (JavaList)target;

    private static object? Do(Action action)
    {
        action();
        return null;
    }

    private static int CheckPosition(JavaList list, int index) => index >= 0 && index <= list.Count
        ? index
        : throw new JavaException("IndexOutOfBoundsException", $"Index: {index}, Size: {list.Count}");

    private static JavaSubList SubList(JavaList list, int from, int to)
    {
        if (from < 0 || to > list.Count)
        {
            throw new JavaException("IndexOutOfBoundsException", from < 0 ? $"fromIndex = {from}" : $"toIndex = {to}");
        }

        return from > to
            ? throw JavaException.IllegalArgument($"fromIndex({from}) > toIndex({to})")
            : new JavaSubList(list, from, to - from);
    }

    private static JavaList Of(object?[] items) =>
        new(NoNulls(items is [JavaArray array] ? array.Items.AsSpan().ToArray() : items.AsSpan().ToArray()));

    private static object?[] NoNulls(object?[] items) => items.Contains(null) ? throw JavaException.NullPointer() : items;
}
