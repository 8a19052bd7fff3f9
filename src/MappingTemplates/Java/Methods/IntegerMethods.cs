using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary><c>java.lang.Integer</c>.</summary>
internal static class IntegerMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("describeConstable()", Unsupported),
        new("compareTo(Integer)", static (t, a) => Compare((int)t, Cast.To<int>(a[0], "java.lang.Integer"))),
        new("compareTo(Object)", static (t, a) => Compare((int)t, Cast.To<int>(a[0], "java.lang.Integer"))),
        new("static bitCount(int)", static (_, a) => BitOperations.PopCount((uint)Int(a[0]))),
        new("static compare(int,int)", static (_, a) => Compare(Int(a[0]), Int(a[1]))),
        new("static compareUnsigned(int,int)", static (_, a) => ((uint)Int(a[0])).CompareTo((uint)Int(a[1]))),
        new("static decode(String)", static (_, a) => IntegerText.DecodeInteger(Str(a[0]))),
        new("static divideUnsigned(int,int)", static (_, a) => (int)((uint)Int(a[0]) / (uint)NotZero(Int(a[1])))),
        new("static hashCode(int)", static (_, a) => JavaValue.HashCode(Int(a[0]))),
        new("static highestOneBit(int)", static (_, a) => Int(a[0]) == 0 ? 0 : (int)((uint)1 << BitOperations.Log2((uint)Int(a[0])))),
        new("static lowestOneBit(int)", static (_, a) => Int(a[0]) & -Int(a[0])),
        new("static max(int,int)", static (_, a) => Math.Max(Int(a[0]), Int(a[1]))),
        new("static min(int,int)", static (_, a) => Math.Min(Int(a[0]), Int(a[1]))),
        new("static numberOfLeadingZeros(int)", static (_, a) => BitOperations.LeadingZeroCount((uint)Int(a[0]))),
        new("static numberOfTrailingZeros(int)", static (_, a) => BitOperations.TrailingZeroCount((uint)Int(a[0]))),
        new("static parseInt(String)", static (_, a) => IntegerText.ParseInteger((string?)a[0], 10)),
        new("static parseInt(String,int)", static (_, a) => IntegerText.ParseInteger((string?)a[0], Int(a[1]))),
        new("static parseUnsignedInt(String)", static (_, a) => IntegerText.ParseUnsignedInteger((string?)a[0], 10)),
        new("static parseUnsignedInt(String,int)", static (_, a) => IntegerText.ParseUnsignedInteger((string?)a[0], Int(a[1]))),
        new("static remainderUnsigned(int,int)", static (_, a) => (int)((uint)Int(a[0]) % (uint)NotZero(Int(a[1])))),
        new("static reverse(int)", static (_, a) => Reverse(Int(a[0]))),
        new("static reverseBytes(int)", static (_, a) => System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(Int(a[0]))),
        new("static rotateLeft(int,int)", static (_, a) => (int)BitOperations.RotateLeft((uint)Int(a[0]), Int(a[1]))),
        new("static rotateRight(int,int)", static (_, a) => (int)BitOperations.RotateRight((uint)Int(a[0]), Int(a[1]))),
        new("static signum(int)", static (_, a) => Math.Sign(Int(a[0]))),
        new("static sum(int,int)", static (_, a) => unchecked(Int(a[0]) + Int(a[1]))),
        new("static toBinaryString(int)", static (_, a) => IntegerText.Unsigned((uint)Int(a[0]), 2)),
        new("static toHexString(int)", static (_, a) => IntegerText.Unsigned((uint)Int(a[0]), 16)),
        new("static toOctalString(int)", static (_, a) => IntegerText.Unsigned((uint)Int(a[0]), 8)),
        new("static toString(int)", static (_, a) => JavaValue.ToText(Int(a[0]))),
        new("static toString(int,int)", static (_, a) => IntegerText.Signed(Int(a[0]), Int(a[1]))),
        new("static toUnsignedString(int)", static (_, a) => IntegerText.Unsigned((uint)Int(a[0]), 10)),
        new("static toUnsignedString(int,int)", static (_, a) => IntegerText.Unsigned((uint)Int(a[0]), Int(a[1]))),
        new("static valueOf(int)", static (_, a) => Int(a[0])),
        new("static valueOf(String)", static (_, a) => IntegerText.ParseInteger((string?)a[0], 10)),
        new("static valueOf(String,int)", static (_, a) => IntegerText.ParseInteger((string?)a[0], Int(a[1]))),
        new("static getInteger(String)", static (_, _) => null),
        new("static getInteger(String,int)", static (_, a) => a[1]),
        new("static getInteger(String,Integer)", static (_, a) => a[1]),
        new("static toUnsignedLong(int)", static (_, a) => (long)(uint)Int(a[0])),
    ];

    private static int Compare(int left, int right) => left.CompareTo(right);

    private static int NotZero(int value) => value != 0 ? value : throw new JavaException("ArithmeticException", "/ by zero");

    private static int Reverse(int value)
    {
        uint result = 0;
        for (var i = 0; i < sizeof(int) * 8; i++)
        {
            result = (result << 1) | (((uint)value >> i) & 1);
        }

        return (int)result;
    }
}
