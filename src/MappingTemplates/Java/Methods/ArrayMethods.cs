using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>A Java array: Velocity gives it the methods of a list that cannot grow or shrink.</summary>
internal static class ArrayMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("get(int)", static (t, a) => Items(t)[Check(Items(t), Int(a[0]))], Work.Constant),
        new("set(int,Object)", static (t, a) => Set((JavaArray)t, Int(a[0]), a[1]), Work.Constant),
        new("size()", static (t, _) => Items(t).Length, Work.Constant),
        new("isEmpty()", static (t, _) => Items(t).Length == 0, Work.Constant),
        new("contains(Object)", static (t, a) => List(t).Contains(a[0])),
        new("containsAll(Collection)", static (t, a) => Compared(t, a[0]).Length >= 0 && Collection(a[0]).ToArray().All(List(t).Contains)),
        new("indexOf(Object)", static (t, a) => List(t).IndexOf(a[0])),
        new("lastIndexOf(Object)", static (t, a) => List(t).LastIndexOf(a[0])),
        new("iterator()", static (t, _) => new JavaListIterator(List(t), 0, bothWays: false, array: true), Work.Constant),
        new("listIterator()", static (t, _) => new JavaListIterator(List(t), 0, bothWays: true, array: true), Work.Constant),
        new("listIterator(int)", static (t, a) => new JavaListIterator(List(t), Position(t, Int(a[0])), bothWays: true, array: true), Work.Constant),
        new("subList(int,int)", static (t, a) => new JavaList(Items(t)[Int(a[0])..Int(a[1])])),
        new("toArray()", static (t, _) => new JavaArray(Items(t).AsSpan().ToArray(), "java.lang.Object")),
        new("toArray(Object[])", static (t, a) => CollectionMethods.CopyTo(List(t), ArrayOf(a[0]))),
        new("add(Object)", FixedSize),
        new("void add(int,Object)", FixedSize),
        new("addAll(Collection)", static (_, a) => FixedSizeUnless(Collection(a[0]).Count == 0)),
        new("addAll(int,Collection)", static (t, a) => FixedSizeUnless(Position(t, Int(a[0])) >= 0 && Collection(a[1]).Count == 0)),
        new("void clear()", static (t, _) => FixedSizeUnless(Items(t).Length == 0)),
        new("remove(int)", FixedSize),
        new("remove(Object)", static (t, a) => FixedSizeUnless(!List(t).Contains(a[0]))),
        new("removeAll(Collection)", static (t, a) => FixedSizeUnless(!Compared(t, a[0]).Any(Collection(a[0]).Contains))),
        new("retainAll(Collection)", static (t, a) => FixedSizeUnless(Compared(t, a[0]).All(Collection(a[0]).Contains))),
        new("removeIf(Predicate)", NullPointer),
        new("void forEach(Consumer)", NullPointer),
        new("void replaceAll(UnaryOperator)", NullPointer),
        new("void sort(Comparator)", static (t, _) => Sort((JavaArray)t)),
    ];

    private static object?[] Items(object target) => ((JavaArray)target).Items;

    // Shares the elements with the array.
    private static JavaList List(object target) => new(Items(target));

    private static int Check(object?[] items, int index) => (uint)index < (uint)items.Length
        ? index
        : throw new JavaException("ArrayIndexOutOfBoundsException", $"Index {index} out of bounds for length {items.Length}");

    private static object? Set(JavaArray array, int index, object? value)
    {
        var old = array.Items[Check(array.Items, index)];
        var element = JavaType.Of(array.ElementClass[(array.ElementClass.LastIndexOf('.') + 1)..]);
        array.Items[index] = element.Accepts(value is null ? null : JavaClass.Of(value).Type, asVarArgs: false)
            ? value
            : throw JavaException.IllegalArgument("array element type mismatch");
        return old;
    }

    // The elements, of which each will be compared with each of the collection.
    private static object?[] Compared(object target, object? collection)
    {
        RenderLimits.Spend((long)Items(target).Length * Collection(collection).Count);
        return Items(target);
    }

    private static int Position(object target, int index) => index >= 0 && index <= Items(target).Length
        ? index
        : throw JavaException.IndexOutOfBounds(index, Items(target).Length);

    private static object? Sort(JavaArray array)
    {
        var sorted = new JavaList(Items(array).AsSpan().ToArray());
        ListSorter.Sort(sorted);
        sorted.Items.CopyTo(array.Items);
        return null;
    }

    private static object? FixedSize(object target, object?[] arguments) => throw JavaException.UnsupportedOperation();

    // Java goes through the elements and fails at the first that would change the array.
    private static bool FixedSizeUnless(bool nothingToDo) => nothingToDo ? false : throw JavaException.UnsupportedOperation();
}
