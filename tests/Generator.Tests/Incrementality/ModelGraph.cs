using System.Collections;
using System.Reflection;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>Walks everything that a model refers to.</summary>
internal static class ModelGraph
{
    /// <summary>Every object that can be reached through fields, the root included.</summary>
    public static IEnumerable<object> Reach(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out var current))
        {
            if (!current.GetType().IsValueType && !seen.Add(current))
            {
                continue;
            }

            yield return current;
            foreach (var next in Parts(current))
            {
                open.Push(next);
            }
        }
    }

    private static IEnumerable<object> Parts(object value)
    {
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || value is string or Type)
        {
            return [];
        }

        if (value is IEnumerable items and not string && type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true)
        {
            return items.Cast<object?>().OfType<object>();
        }

        return Fields(type).Select(f => f.GetValue(value)).OfType<object>();
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            foreach (var field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
