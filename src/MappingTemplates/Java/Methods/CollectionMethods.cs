using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary><c>java.util.Collection</c>: lists, and the views of a map.</summary>
internal static class CollectionMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("add(Object)", static (t, a) => C(t).Add(a[0]), Work.Constant),
        new("addAll(Collection)", static (t, a) => AddAll(C(t), Collection(a[0]))),
        new("void clear()", static (t, _) => Clear(C(t))),
        new("contains(Object)", static (t, a) => C(t).Contains(a[0])),
        new("containsAll(Collection)", static (t, a) => ContainsAll(C(t), Collection(a[0]))),
        new("void forEach(Consumer)", NullPointer),
        new("isEmpty()", static (t, _) => C(t).Count == 0, Work.Constant),
        new("iterator()", static (t, _) => C(t).Iterator(), Work.Constant),
        new("remove(Object)", static (t, a) => C(t).Remove(a[0])),
        new("removeAll(Collection)", static (t, a) => RemoveWhere(C(t), Collection(a[0]), remove: true)),
        new("removeIf(Predicate)", NullPointer),
        new("retainAll(Collection)", static (t, a) => RemoveWhere(C(t), Collection(a[0]), remove: false)),
        new("stream()", Unsupported),
        new("parallelStream()", Unsupported),
        new("spliterator()", Unsupported),
        new("size()", static (t, _) => C(t).Count, Work.Constant),
        new("toArray()", static (t, _) => new JavaArray(C(t).ToArray(), "java.lang.Object")),
        new("toArray(Object[])", static (t, a) => CopyTo(C(t), ArrayOf(a[0]))),
        new("toArray(IntFunction)", NullPointer),
    ];

    /// <summary>A collection that is about to be added to another: doubling a list grows it fast.</summary>
    public static JavaCollection Charged(JavaCollection target, JavaCollection added)
    {
        RenderLimits.Charge((target.Count + (long)added.Count) * 4);
        return added;
    }

    private static JavaCollection C(object target) => (JavaCollection)target;

    private static object? Clear(JavaCollection collection)
    {
        collection.Clear();
        return null;
    }

    private static bool AddAll(JavaCollection collection, JavaCollection other)
    {
        if (collection is JavaList list)
        {
            return list.AddAll(Charged(list, other));
        }

        return other.Count > 0 && collection.Add(null);
    }

    private static bool ContainsAll(JavaCollection collection, JavaCollection other)
    {
        RenderLimits.Spend((long)collection.Count * other.Count);
        foreach (var item in other.ToArray())
        {
            if (!collection.Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    private static bool RemoveWhere(JavaCollection collection, JavaCollection other, bool remove)
    {
        // One pass over a copy: the other collection may be this one.
        RenderLimits.Spend((long)collection.Count * other.Count);
        var kept = new JavaList(other.ToArray());
        if (collection is JavaList list)
        {
            return Keep(list, [.. list.ToArray().Where(item => kept.Contains(item) != remove)]);
        }

        var changed = false;
        for (var iterator = collection.Iterator(); iterator.HasNext;)
        {
            if (kept.Contains(iterator.Next()) == remove)
            {
                iterator.Remove();
                changed = true;
            }
        }

        return changed;
    }

    private static bool Keep(JavaList list, object?[] items)
    {
        if (items.Length == list.Count)
        {
            return false;
        }

        list.Clear();
        list.InsertRange(0, items);
        return true;
    }

    public static JavaArray CopyTo(JavaCollection collection, JavaArray target)
    {
        if (target.Items.Length < collection.Count)
        {
            return new JavaArray(collection.ToArray(), target.ElementClass);
        }

        collection.ToArray().CopyTo(target.Items, 0);
        if (target.Items.Length > collection.Count)
        {
            target.Items[collection.Count] = null;
        }

        return target;
    }
}
