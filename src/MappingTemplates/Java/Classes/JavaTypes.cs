using System.Numerics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>Finds the Java type of a value.</summary>
internal static class JavaTypes
{
    private static readonly JavaType String = JavaType.Of("String");
    private static readonly JavaType Integer = JavaType.Of("Integer");
    private static readonly JavaType Boolean = JavaType.Of("Boolean");
    private static readonly JavaType Long = JavaType.Of("Long");
    private static readonly JavaType Double = JavaType.Of("Double");

    /// <summary>Returns the type of a value for the choice between overloads.</summary>
    public static JavaType Of(object value) => value switch
    {
        string => String,
        int => Integer,
        bool => Boolean,
        JavaObject known => JavaType.Of(known.TypeName),
        long => Long,
        double => Double,
        BigInteger => JavaType.Of("BigInteger"),
        BigDecimal => JavaType.Of("BigDecimal"),
        char => JavaType.Of("Character"),
        float => JavaType.Of("Float"),
        sbyte => JavaType.Of("Byte"),
        short => JavaType.Of("Short"),
        _ => JavaType.Of("Object"),
    };

    /// <summary>Returns the full name of a value's class.</summary>
    public static string NameOf(object value) => value switch
    {
        JavaObject known => known.JavaClassName,
        BigInteger or BigDecimal => $"java.math.{Of(value)}",
        _ => $"java.lang.{Of(value)}",
    };
}
