using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.lang.Long</c>.</summary>
internal static class LongMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("describeConstable()", Unsupported),
        new("compareTo(Long)", static (t, a, _) => Compare((long)t, Cast.To<long>(a[0], "java.lang.Long"))),
        new("compareTo(Object)", static (t, a, _) => Compare((long)t, Cast.To<long>(a[0], "java.lang.Long"))),
        new("static bitCount(long)", static (_, a, _) => BitOperations.PopCount((ulong)Long(a[0]))),
        new("static compare(long,long)", static (_, a, _) => Compare(Long(a[0]), Long(a[1]))),
        new("static compareUnsigned(long,long)", static (_, a, _) => ((ulong)Long(a[0])).CompareTo((ulong)Long(a[1]))),
        new("static decode(String)", static (_, a, _) => IntegerText.DecodeLong(Str(a[0]))),
        new("static divideUnsigned(long,long)", static (_, a, _) => (long)((ulong)Long(a[0]) / (ulong)NotZero(Long(a[1])))),
        new("static hashCode(long)", static (_, a, b) => JavaValue.HashCode(Long(a[0]), b)),
        new("static highestOneBit(long)", static (_, a, _) => Long(a[0]) == 0 ? 0 : (long)((ulong)1 << BitOperations.Log2((ulong)Long(a[0])))),
        new("static lowestOneBit(long)", static (_, a, _) => Long(a[0]) & -Long(a[0])),
        new("static max(long,long)", static (_, a, _) => Math.Max(Long(a[0]), Long(a[1]))),
        new("static min(long,long)", static (_, a, _) => Math.Min(Long(a[0]), Long(a[1]))),
        new("static numberOfLeadingZeros(long)", static (_, a, _) => BitOperations.LeadingZeroCount((ulong)Long(a[0]))),
        new("static numberOfTrailingZeros(long)", static (_, a, _) => BitOperations.TrailingZeroCount((ulong)Long(a[0]))),
        new("static parseLong(String)", static (_, a, _) => IntegerText.ParseLong((string?)a[0], 10)),
        new("static parseLong(String,int)", static (_, a, _) => IntegerText.ParseLong((string?)a[0], Int(a[1]))),
        new("static parseUnsignedLong(String)", static (_, a, _) => IntegerText.ParseUnsignedLong((string?)a[0], 10)),
        new("static parseUnsignedLong(String,int)", static (_, a, _) => IntegerText.ParseUnsignedLong((string?)a[0], Int(a[1]))),
        new("static remainderUnsigned(long,long)", static (_, a, _) => (long)((ulong)Long(a[0]) % (ulong)NotZero(Long(a[1])))),
        new("static reverse(long)", static (_, a, _) => Reverse(Long(a[0]))),
        new("static reverseBytes(long)", static (_, a, _) => System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(Long(a[0]))),
        new("static rotateLeft(long,int)", static (_, a, _) => (long)BitOperations.RotateLeft((ulong)Long(a[0]), Int(a[1]))),
        new("static rotateRight(long,int)", static (_, a, _) => (long)BitOperations.RotateRight((ulong)Long(a[0]), Int(a[1]))),
        new("static signum(long)", static (_, a, _) => Math.Sign(Long(a[0]))),
        new("static sum(long,long)", static (_, a, _) => unchecked(Long(a[0]) + Long(a[1]))),
        new("static toBinaryString(long)", static (_, a, b) => IntegerText.Unsigned((ulong)Long(a[0]), 2, b)),
        new("static toHexString(long)", static (_, a, b) => IntegerText.Unsigned((ulong)Long(a[0]), 16, b)),
        new("static toOctalString(long)", static (_, a, b) => IntegerText.Unsigned((ulong)Long(a[0]), 8, b)),
        new("static toString(long)", static (_, a, b) => JavaValue.ToText(Long(a[0]), b)),
        new("static toString(long,int)", static (_, a, b) => IntegerText.Signed(Long(a[0]), Int(a[1]), b)),
        new("static toUnsignedString(long)", static (_, a, b) => IntegerText.Unsigned((ulong)Long(a[0]), 10, b)),
        new("static toUnsignedString(long,int)", static (_, a, b) => IntegerText.Unsigned((ulong)Long(a[0]), Int(a[1]), b)),
        new("static valueOf(long)", static (_, a, _) => Long(a[0])),
        new("static valueOf(String)", static (_, a, _) => IntegerText.ParseLong((string?)a[0], 10)),
        new("static valueOf(String,int)", static (_, a, _) => IntegerText.ParseLong((string?)a[0], Int(a[1]))),
        new("static getLong(String)", static (_, _, _) => null),
        new("static getLong(String,long)", static (_, a, _) => a[1]),
        new("static getLong(String,Long)", static (_, a, _) => a[1]),
    ];

    private static int Compare(long left, long right) => left.CompareTo(right);

    private static long NotZero(long value) => value != 0 ? value : throw new JavaException("ArithmeticException", "/ by zero");

    private static long Reverse(long value)
    {
        ulong result = 0;
        for (var i = 0; i < sizeof(long) * 8; i++)
        {
            result = (result << 1) | (((ulong)value >> i) & 1);
        }

        return (long)result;
    }
}
