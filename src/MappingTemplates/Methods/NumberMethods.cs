using Sluice.MappingTemplates.Evaluation;

namespace Sluice.MappingTemplates.Methods;

/// <summary><c>java.lang.Number</c>.</summary>
internal static class NumberMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("byteValue()", static (t, _) => (sbyte)Numbers.ToInt(t)),
        new("shortValue()", static (t, _) => (short)Numbers.ToInt(t)),
        new("intValue()", static (t, _) => Numbers.ToInt(t)),
        new("longValue()", static (t, _) => Numbers.ToLong(t)),
        new("floatValue()", static (t, _) => Numbers.ToFloat(t)),
        new("doubleValue()", static (t, _) => Numbers.ToDouble(t)),
    ];
}
