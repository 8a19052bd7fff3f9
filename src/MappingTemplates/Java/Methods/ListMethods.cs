using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary><c>java.util.ArrayList</c>: what a list has beyond a collection.</summary>
internal static class ListMethods
{
    private static readonly string[] OfSignatures =
        [.. Enumerable.Range(0, 11).Select(static n => $"static of({string.Join(',', Enumerable.Repeat("Object", n))})"), "static of(Object[])"];

    /// <summary>What only the class <c>ArrayList</c> itself has.</summary>
    public static readonly JavaMethod[] OfArrayList =
    [
        new("clone()", static (t, _) => Copy(L(t))),
        new("void ensureCapacity(int)", static (_, _) => null),
        new("void trimToSize()", static (t, _) => Do(L(t).Touch)),
    ];

    public static readonly JavaMethod[] Table =
    [
        new("void add(int,Object)", static (t, a) => Do(() => L(t).Insert(Int(a[0]), a[1])), Work.Constant),
        new("addAll(int,Collection)", static (t, a) => L(t).InsertAll(CheckPosition(L(t), Int(a[0])), CollectionMethods.Charged(L(t), Collection(a[1])))),
        new("get(int)", static (t, a) => L(t)[Int(a[0])], Work.Constant),
        new("indexOf(Object)", static (t, a) => L(t).IndexOf(a[0])),
        new("lastIndexOf(Object)", static (t, a) => L(t).LastIndexOf(a[0])),
        new("listIterator()", static (t, _) => new JavaListIterator(L(t), 0, bothWays: true), Work.Constant),
        new("listIterator(int)", static (t, a) => new JavaListIterator(L(t), CheckPosition(L(t), Int(a[0])), bothWays: true), Work.Constant),
        new("remove(int)", static (t, a) => L(t).RemoveAt(Int(a[0])), Work.Constant),
        new("void replaceAll(UnaryOperator)", NullPointer),
        new("set(int,Object)", static (t, a) => L(t).Set(Int(a[0]), a[1]), Work.Constant),
        new("void sort(Comparator)", static (t, _) => Do(() => ListSorter.Sort(L(t)))),
        new("subList(int,int)", static (t, a) => SubList(L(t), Int(a[0]), Int(a[1])), Work.Constant),
        new("static copyOf(Collection)", static (_, a) => new JavaList(NoNulls(Collection(a[0]).ToArray()))),
        .. OfSignatures.Select(static signature => new JavaMethod(signature, static (_, a) => Of(a))),
    ];

    private static JavaList L(object target) => (JavaList)target;

    private static object? Do(Action action)
    {
        action();
        return null;
    }

    private static int CheckPosition(JavaList list, int index) => index >= 0 && index <= list.Count
        ? index
        : throw new JavaException("IndexOutOfBoundsException", $"Index: {index}, Size: {list.Count}");

    private static JavaList Copy(JavaList list) => list is JsonArray ? new JsonArray(list.ToArray()) : new JavaList(list.ToArray());

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
