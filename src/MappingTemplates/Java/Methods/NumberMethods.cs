using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary><c>java.lang.Number</c>.</summary>
internal static class NumberMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("byteValue()", static (t, _) => (sbyte)Arithmetic.ToInt(t)),
        new("shortValue()", static (t, _) => (short)Arithmetic.ToInt(t)),
        new("intValue()", static (t, _) => Arithmetic.ToInt(t)),
        new("longValue()", static (t, _) => Arithmetic.ToLong(t)),
        new("floatValue()", static (t, _) => Arithmetic.ToFloat(t)),
        new("doubleValue()", static (t, _) => Arithmetic.ToDouble(t)),
    ];
}
