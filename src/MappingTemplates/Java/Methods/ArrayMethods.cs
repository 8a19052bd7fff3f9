using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of a Java array. Velocity gives it the methods of a list that cannot grow or shrink.</summary>
internal static class ArrayMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("get(int)", static (t, a, _) => Items(t)[Check(Items(t), Int(a[0]))], Work.Constant),
        new("set(int,Object)", static (t, a, _) => Set((JavaArray)t, Int(a[0]), a[1]), Work.Constant),
        new("size()", static (t, _, _) => Items(t).Length, Work.Constant),
        new("isEmpty()", static (t, _, _) => Items(t).Length == 0, Work.Constant),
        new("contains(Object)", static (t, a, b) => List(t).Contains(a[0], b)),
        new("containsAll(Collection)", static (t, a, b) => ContainsAll(t, Collection(a[0]), b)),
        new("indexOf(Object)", static (t, a, b) => List(t).IndexOf(a[0], b)),
        new("lastIndexOf(Object)", static (t, a, b) => List(t).LastIndexOf(a[0], b)),
        new("iterator()", static (t, _, _) => new JavaListIterator(List(t), 0, bothWays: false, array: true), Work.Constant),
        new("listIterator()", static (t, _, _) => new JavaListIterator(List(t), 0, bothWays: true, array: true), Work.Constant),
        new("listIterator(int)", static (t, a, _) => new JavaListIterator(List(t), Position(t, Int(a[0])), bothWays: true, array: true), Work.Constant),
        new("subList(int,int)", static (t, a, _) => new JavaList(Items(t)[Int(a[0])..Int(a[1])])),
        new("toArray()", static (t, _, _) => new JavaArray(Items(t).AsSpan().ToArray(), "java.lang.Object")),
        new("toArray(Object[])", static (t, a, b) => CollectionMethods.CopyTo(List(t), ArrayOf(a[0]), b)),
        new("add(Object)", FixedSize),
        new("void add(int,Object)", FixedSize),
        new("addAll(Collection)", static (_, a, _) => FixedSizeUnless(Collection(a[0]).Count == 0)),
        new("addAll(int,Collection)", static (t, a, _) => FixedSizeUnless(Position(t, Int(a[0])) >= 0 && Collection(a[1]).Count == 0)),
        new("void clear()", static (t, _, _) => FixedSizeUnless(Items(t).Length == 0)),
        new("remove(int)", FixedSize),
        new("remove(Object)", static (t, a, b) => FixedSizeUnless(!List(t).Contains(a[0], b))),
        new("removeAll(Collection)", static (t, a, b) => FixedSizeUnless(!Compared(t, a[0], b).Any(item => Collection(a[0]).Contains(item, b)))),
        new("retainAll(Collection)", static (t, a, b) => FixedSizeUnless(Compared(t, a[0], b).All(item => Collection(a[0]).Contains(item, b)))),
        new("removeIf(Predicate)", NullPointer),
        new("void forEach(Consumer)", NullPointer),
        new("void replaceAll(UnaryOperator)", NullPointer),
        new("void sort(Comparator)", static (t, _, b) => Sort((JavaArray)t, b)),
    ];

    private static object?[] Items(object target) => ((JavaArray)target).Items;

    // The list shares its elements with the array.
    private static JavaList List(object target) => new(Items(target));

    private static int Check(object?[] items, int index) => (uint)index < (uint)items.Length
        ? index
        : throw new JavaException("ArrayIndexOutOfBoundsException", $"Index {index} out of bounds for length {items.Length}");

    private static object? Set(JavaArray array, int index, object? value)
    {
        var old = array.Items[Check(array.Items, index)];
        var element = JavaType.Of(array.ElementClass[(array.ElementClass.LastIndexOf('.') + 1)..]);
        array.Items[index] = element.Accepts(value is null ? null : JavaTypes.Of(value), asVarArgs: false)
            ? value
            : throw JavaException.IllegalArgument("array element type mismatch");
        return old;
    }

    // Returns the elements, after charging the comparison of each element with each element of the collection.
    private static object?[] Compared(object target, object? collection, Budget budget)
    {
        budget.Spend((long)Items(target).Length * Collection(collection).Count);
        return Items(target);
    }

    private static bool ContainsAll(object target, JavaCollection items, Budget budget)
    {
        _ = Compared(target, items, budget);
        return items.ToArray(budget).All(item => List(target).Contains(item, budget));
    }

    private static int Position(object target, int index) => index >= 0 && index <= Items(target).Length
        ? index
        : throw JavaException.IndexOutOfBounds(index, Items(target).Length);

    private static object? Sort(JavaArray array, Budget budget)
    {
        var sorted = new JavaList(Items(array).AsSpan().ToArray());
        ListSorter.Sort(sorted, budget);
        sorted.Items.CopyTo(array.Items);
        return null;
    }

    private static object? FixedSize(object target, object?[] arguments, Budget budget) => throw JavaException.UnsupportedOperation();

    // Java iterates over the elements and fails at the first one that would change the array.
    private static bool FixedSizeUnless(bool nothingToDo) => nothingToDo ? false : throw JavaException.UnsupportedOperation();
}
