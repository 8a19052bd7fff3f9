using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.lang.Number</c>.</summary>
internal static class NumberMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("byteValue()", static (t, _, b) => (sbyte)Arithmetic.ToInt(t, b)),
        new("shortValue()", static (t, _, b) => (short)Arithmetic.ToInt(t, b)),
        new("intValue()", static (t, _, b) => Arithmetic.ToInt(t, b)),
        new("longValue()", static (t, _, b) => Arithmetic.ToLong(t, b)),
        new("floatValue()", static (t, _, b) => Arithmetic.ToFloat(t, b)),
        new("doubleValue()", static (t, _, b) => Arithmetic.ToDouble(t, b)),
    ];
}
