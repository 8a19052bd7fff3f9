using System.Collections;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates;

/// <summary>Converts .NET values to Java values.</summary>
internal static class ValueConverter
{
    /// <summary>Converts a value.</summary>
    /// <exception cref="ArgumentException">The value's type has no counterpart in Java.</exception>
    public static object? ToJava(object? value, Func<JavaMap> newMap, Budget budget)
    {
        switch (value)
        {
            case null or string or bool or int or long or double or float or char or short or sbyte or System.Numerics.BigInteger:
                return value;
            case BigDecimal or JavaObject:
                return value;
            case byte small:
                return (int)small;
            case ushort small:
                return (int)small;
            case uint large:
                return (long)large;
            case decimal number:
                return BigDecimal.Parse(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            case IEnumerable<KeyValuePair<string, object?>> members:
                return ToMap(members, newMap, budget);
            case IEnumerable<KeyValuePair<string, string>> members:
                return ToMap(members.Select(static m => KeyValuePair.Create(m.Key, (object?)m.Value)), newMap, budget);
            case IEnumerable items:
                return new JavaList([.. items.Cast<object?>().Select(item => ToJava(item, newMap, budget))]);
            default:
                throw new ArgumentException($"A template cannot use a value of type {value.GetType()}.", nameof(value));
        }
    }

    public static JavaMap ToMap(IEnumerable<KeyValuePair<string, object?>> members, Func<JavaMap> newMap, Budget budget)
    {
        var map = newMap();
        foreach (var (name, member) in members)
        {
            map.Put(name, ToJava(member, newMap, budget), budget);
        }

        return map;
    }
}
