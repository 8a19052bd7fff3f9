using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.util.LinkedHashMap</c> and <c>HashMap</c>.</summary>
internal static class MapMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("void clear()", static (t, _, _) => Clear(M(t))),
        new("compute(Object,BiFunction)", NullPointer),
        new("computeIfAbsent(Object,Function)", NullPointer),
        new("computeIfPresent(Object,BiFunction)", NullPointer),
        new("containsKey(Object)", static (t, a, b) => M(t).ContainsKey(a[0], b)),
        new("containsValue(Object)", static (t, a, b) => M(t).ContainsValue(a[0], b)),
        new("entrySet()", static (t, _, _) => M(t).EntrySet()),
        new("void forEach(BiConsumer)", NullPointer),
        new("get(Object)", static (t, a, b) => M(t).Get(a[0], b)),
        new("getOrDefault(Object,Object)", static (t, a, b) => M(t).TryGet(a[0], out var value, b) ? value : a[1]),
        new("isEmpty()", static (t, _, _) => M(t).Count == 0),
        new("keySet()", static (t, _, _) => M(t).KeySet()),
        new("merge(Object,Object,BiFunction)", NullPointer),
        new("put(Object,Object)", static (t, a, b) => M(t).Put(a[0], a[1], b)),
        new("void putAll(Map)", static (t, a, b) => PutAll(M(t), a[0], b)),
        new("putIfAbsent(Object,Object)", static (t, a, b) => PutIfAbsent(M(t), a[0], a[1], b)),
        new("remove(Object)", static (t, a, b) => M(t).Remove(a[0], b)),
        new("remove(Object,Object)", static (t, a, b) => RemovePair(M(t), a[0], a[1], b)),
        new("replace(Object,Object)", static (t, a, b) => M(t).ContainsKey(a[0], b) ? M(t).Put(a[0], a[1], b) : null),
        new("replace(Object,Object,Object)", static (t, a, b) => Replace(M(t), a[0], a[1], a[2], b)),
        new("void replaceAll(BiFunction)", NullPointer),
        new("size()", static (t, _, _) => M(t).Count),
        new("values()", static (t, _, _) => M(t).Values()),
        new("static copyOf(Map)", static (_, a, b) => Copy(Cast.To<JavaMap>(a[0], "java.util.Map"), b)),
    ];

    /// <summary>The method <c>clone()</c>, which <c>$foreach</c> does not have.</summary>
    public static readonly JavaMethod[] Clone = [new("clone()", static (t, _, b) => Copy(M(t), b))];

    private static JavaMap M(object target) => target as JavaMap ?? ((IMapHolder)target).Map;

    private static object? Clear(JavaMap map)
    {
        map.Clear();
        return null;
    }

    private static JavaMap Copy(JavaMap map, Budget budget)
    {
        var copy = new JavaMap(map.Order);
        copy.PutAll(map, budget);
        return copy;
    }

    private static object? PutAll(JavaMap map, object? other, Budget budget)
    {
        map.PutAll((other as IMapHolder)?.Map ?? Cast.To<JavaMap>(other, "java.util.Map"), budget);
        return null;
    }

    private static object? PutIfAbsent(JavaMap map, object? key, object? value, Budget budget) => map.Get(key, budget) ?? map.Put(key, value, budget);

    private static bool RemovePair(JavaMap map, object? key, object? value, Budget budget)
    {
        if (!map.TryGet(key, out var found, budget) || !JavaValue.AreEqual(found, value, budget))
        {
            return false;
        }

        map.Remove(key, budget);
        return true;
    }

    private static bool Replace(JavaMap map, object? key, object? old, object? value, Budget budget)
    {
        if (!map.TryGet(key, out var found, budget) || !JavaValue.AreEqual(found, old, budget))
        {
            return false;
        }

        map.Put(key, value, budget);
        return true;
    }
}
