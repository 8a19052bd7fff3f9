using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary><c>java.util.LinkedHashMap</c> and <c>HashMap</c>.</summary>
internal static class MapMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("void clear()", static (t, _) => Clear(M(t))),
        new("compute(Object,BiFunction)", NullPointer),
        new("computeIfAbsent(Object,Function)", NullPointer),
        new("computeIfPresent(Object,BiFunction)", NullPointer),
        new("containsKey(Object)", static (t, a) => M(t).ContainsKey(a[0])),
        new("containsValue(Object)", static (t, a) => M(t).ContainsValue(a[0])),
        new("entrySet()", static (t, _) => M(t).EntrySet()),
        new("void forEach(BiConsumer)", NullPointer),
        new("get(Object)", static (t, a) => M(t).Get(a[0])),
        new("getOrDefault(Object,Object)", static (t, a) => M(t).TryGet(a[0], out var value) ? value : a[1]),
        new("isEmpty()", static (t, _) => M(t).Count == 0),
        new("keySet()", static (t, _) => M(t).KeySet()),
        new("merge(Object,Object,BiFunction)", NullPointer),
        new("put(Object,Object)", static (t, a) => M(t).Put(a[0], a[1])),
        new("void putAll(Map)", static (t, a) => PutAll(M(t), a[0])),
        new("putIfAbsent(Object,Object)", static (t, a) => PutIfAbsent(M(t), a[0], a[1])),
        new("remove(Object)", static (t, a) => M(t).Remove(a[0])),
        new("remove(Object,Object)", static (t, a) => RemovePair(M(t), a[0], a[1])),
        new("replace(Object,Object)", static (t, a) => M(t).ContainsKey(a[0]) ? M(t).Put(a[0], a[1]) : null),
        new("replace(Object,Object,Object)", static (t, a) => Replace(M(t), a[0], a[1], a[2])),
        new("void replaceAll(BiFunction)", NullPointer),
        new("size()", static (t, _) => M(t).Count),
        new("values()", static (t, _) => M(t).Values()),
        new("static copyOf(Map)", static (_, a) => Copy(Cast.To<JavaMap>(a[0], "java.util.Map"))),
    ];

    /// <summary><c>clone()</c>, which <c>$foreach</c> has not.</summary>
    public static readonly JavaMethod[] Clone = [new("clone()", static (t, _) => Copy(M(t)))];

    private static JavaMap M(object target) => ((JavaObject)target).AsMap!;

    private static object? Clear(JavaMap map)
    {
        map.Clear();
        return null;
    }

    private static JavaMap Copy(JavaMap map)
    {
        var copy = new JavaMap(map.Order);
        copy.PutAll(map);
        return copy;
    }

    private static object? PutAll(JavaMap map, object? other)
    {
        map.PutAll((other as JavaObject)?.AsMap ?? Cast.To<JavaMap>(other, "java.util.Map"));
        return null;
    }

    private static object? PutIfAbsent(JavaMap map, object? key, object? value) => map.Get(key) ?? map.Put(key, value);

    private static bool RemovePair(JavaMap map, object? key, object? value)
    {
        if (!map.TryGet(key, out var found) || !JavaValue.Equals(found, value))
        {
            return false;
        }

        map.Remove(key);
        return true;
    }

    private static bool Replace(JavaMap map, object? key, object? old, object? value)
    {
        if (!map.TryGet(key, out var found) || !JavaValue.Equals(found, old))
        {
            return false;
        }

        map.Put(key, value);
        return true;
    }
}
