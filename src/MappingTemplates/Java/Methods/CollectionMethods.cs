using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.util.Collection</c>, for lists and for the views of a map.</summary>
internal static class CollectionMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("add(Object)", static (t, a, b) => C(t).Add(a[0], b), Work.Constant),
        new("addAll(Collection)", static (t, a, b) => AddAll(C(t), Collection(a[0]), b)),
        new("void clear()", static (t, _, b) => Clear(C(t), b)),
        new("contains(Object)", static (t, a, b) => C(t).Contains(a[0], b)),
        new("containsAll(Collection)", static (t, a, b) => ContainsAll(C(t), Collection(a[0]), b)),
        new("void forEach(Consumer)", NullPointer),
        new("isEmpty()", static (t, _, _) => C(t).Count == 0, Work.Constant),
        new("iterator()", static (t, _, _) => C(t).Iterator(), Work.Constant),
        new("remove(Object)", static (t, a, b) => C(t).Remove(a[0], b)),
        new("removeAll(Collection)", static (t, a, b) => RemoveWhere(C(t), Collection(a[0]), remove: true, b)),
        new("removeIf(Predicate)", NullPointer),
        new("retainAll(Collection)", static (t, a, b) => RemoveWhere(C(t), Collection(a[0]), remove: false, b)),
        new("stream()", Unsupported),
        new("parallelStream()", Unsupported),
        new("spliterator()", Unsupported),
        new("size()", static (t, _, _) => C(t).Count, Work.Constant),
        new("toArray()", static (t, _, b) => new JavaArray(C(t).ToArray(b), "java.lang.Object")),
        new("toArray(Object[])", static (t, a, b) => CopyTo(C(t), ArrayOf(a[0]), b)),
        new("toArray(IntFunction)", NullPointer),
    ];

    /// <summary>
    /// Charges the elements of a collection before it is added to another one, and returns it. Doubling a list makes it large in a few calls.
    /// </summary>
    public static JavaCollection Charged(JavaCollection target, JavaCollection added, Budget budget)
    {
        budget.Make((target.Count + (long)added.Count) * 4);
        return added;
    }

    private static JavaCollection C(object target) => (JavaCollection)target;

    private static object? Clear(JavaCollection collection, Budget budget)
    {
        collection.Clear(budget);
        return null;
    }

    private static bool AddAll(JavaCollection collection, JavaCollection other, Budget budget)
    {
        if (collection is JavaList list)
        {
            return list.AddAll(Charged(list, other, budget), budget);
        }

        return other.Count > 0 && collection.Add(null, budget);
    }

    private static bool ContainsAll(JavaCollection collection, JavaCollection other, Budget budget)
    {
        budget.Spend((long)collection.Count * other.Count);
        foreach (var item in other.ToArray(budget))
        {
            if (!collection.Contains(item, budget))
            {
                return false;
            }
        }

        return true;
    }

    private static bool RemoveWhere(JavaCollection collection, JavaCollection other, bool remove, Budget budget)
    {
        // The methods work on a copy of the other collection, because it may be the same object.
        budget.Spend((long)collection.Count * other.Count);
        var kept = new JavaList(other.ToArray(budget));
        if (collection is JavaList list)
        {
            return Keep(list, [.. list.ToArray(budget).Where(item => kept.Contains(item, budget) != remove)], budget);
        }

        var changed = false;
        for (var iterator = collection.Iterator(); iterator.HasNext;)
        {
            if (kept.Contains(iterator.Next(budget), budget) == remove)
            {
                iterator.Remove(budget);
                changed = true;
            }
        }

        return changed;
    }

    private static bool Keep(JavaList list, object?[] items, Budget budget)
    {
        if (items.Length == list.Count)
        {
            return false;
        }

        list.Clear(budget);
        list.InsertRange(0, items, budget);
        return true;
    }

    public static JavaArray CopyTo(JavaCollection collection, JavaArray target, Budget budget)
    {
        if (target.Items.Length < collection.Count)
        {
            return new JavaArray(collection.ToArray(budget), target.ElementClass);
        }

        collection.ToArray(budget).CopyTo(target.Items, 0);
        if (target.Items.Length > collection.Count)
        {
            target.Items[collection.Count] = null;
        }

        return target;
    }
}
