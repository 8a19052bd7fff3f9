using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>
/// The operations of all Java values: text, equality and hash code. Java values are null, string, bool, int (Integer), long (Long), float, double, char,
/// short, sbyte (Byte), <see cref="BigInteger"/>, <see cref="BigDecimal"/> and <see cref="JavaObject"/>.
/// </summary>
internal static partial class JavaValue
{
    // To compare a shorter text costs less than to charge the comparison.
    private const int LongText = 16;

    /// <summary>Does the same as Java's <c>String.valueOf(value)</c>. The text of null is <c>null</c>.</summary>
    public static string ToText(object? value, Budget budget)
    {
        switch (value)
        {
            case null:
                return "null";
            case string text:
                return text;
            case bool flag:
                return flag ? "true" : "false";
            case int number:
                return number.ToString(CultureInfo.InvariantCulture);
            case long number:
                return number.ToString(CultureInfo.InvariantCulture);
            case char character:
                return character.ToString();
            case short or sbyte:
                return ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
            case double number:
                return JavaDouble.ToText(number);
            case float number:
                return JavaDouble.ToText(number);
            case BigInteger number:
                return JavaInteger.ToText(number, budget);
            case BigDecimal number:
                return number.ToText(budget);
            case JavaObject other:
                return other.ToText(budget);
            default:
                throw new ArgumentException($"{value.GetType()} is not a Java value.", nameof(value));
        }
    }

    /// <summary>Appends the text of Java's <c>String.valueOf(value)</c>.</summary>
    /// <exception cref="JavaException">Collections are nested too deeply, or one contains itself.</exception>
    public static void Append(TextSink sink, object? value, int depth, Budget budget)
    {
        switch (value)
        {
            case string text:
                sink.Append(text);
                break;
            case int number:
                sink.Append(number);
                break;
            case long number:
                sink.Append(number);
                break;
            case double number:
                Append(sink, number);
                break;
            case JavaObject other:
                other.AppendTo(sink, depth, budget);
                break;
            default:
                sink.Append(ToText(value, budget));
                break;
        }
    }

    /// <summary>Appends the text of Java's <c>Double.toString</c>.</summary>
    public static void Append(TextSink sink, double number)
    {
        Span<char> digits = stackalloc char[JavaDouble.MaxLength];
        sink.Append(digits[..JavaDouble.Format(number, digits)]);
    }

    /// <summary>Does the same as Java's <c>Objects.equals</c>: compares with <c>equals</c>, where both values may be null.</summary>
    public static bool AreEqual(object? left, object? right, Budget budget)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return (left, right) switch
        {
            (string a, string b) => AreEqualTexts(a, b, budget),
            (JavaObject a, JavaObject b) => AreEqualObjects(a, b, budget),
            (int a, int b) => a == b,
            (long a, long b) => a == b,
            (bool a, bool b) => a == b,
            (char a, char b) => a == b,
            (short a, short b) => a == b,
            (sbyte a, sbyte b) => a == b,
            (double a, double b) => JavaDouble.Bits(a) == JavaDouble.Bits(b),
            (float a, float b) => JavaDouble.Bits(a) == JavaDouble.Bits(b),
            (BigInteger a, BigInteger b) => AreEqualNumbers(a, b, budget),
            (BigDecimal a, BigDecimal b) => a.Scale == b.Scale && AreEqualNumbers(a.Unscaled(budget), b.Unscaled(budget), budget),
            _ => false,
        };
    }

    /// <summary>Does the same as Java's <c>hashCode()</c>. The hash code of null is 0.</summary>
    public static int HashCode(object? value, Budget budget) => value switch
    {
        null => 0,
        string text => HashCodeOf(text, budget),
        bool flag => flag ? 1231 : 1237,
        int number => number,
        long number => (int)(number ^ (long)((ulong)number >> 32)),
        char character => character,
        short number => number,
        sbyte number => number,
        double number => HashCode(JavaDouble.Bits(number)),
        float number => JavaDouble.Bits(number),
        BigInteger number => HashCodeOf(number, budget),
        BigDecimal number => (31 * HashCodeOf(number.Unscaled(budget), budget)) + number.Scale,
        JavaObject other => HashCodeOf(other, budget),
        _ => throw new ArgumentException($"{value.GetType()} is not a Java value.", nameof(value)),
    };

    /// <summary>Does the same as Java's <c>String.hashCode()</c>.</summary>
    public static int HashCode(ReadOnlySpan<char> text)
    {
        var hash = 0;
        foreach (var c in text)
        {
            hash = (31 * hash) + c;
        }

        return hash;
    }

    /// <summary>Appends the text of Java's <c>Object.toString()</c>: the class and the hash code, which differs from run to run.</summary>
    public static void AppendIdentity(TextSink sink, JavaObject value, Budget budget)
    {
        sink.Append(value.JavaClassName);
        sink.Append('@');
        sink.Append(value.JavaHashCode(budget).ToString("x", CultureInfo.InvariantCulture));
    }

    /// <summary>Checks the depth of nested collections.</summary>
    /// <exception cref="JavaException">They are nested too deeply.</exception>
    public static void CheckDepth(int depth)
    {
        if (depth > Budget.MaxNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw JavaException.NestsTooDeeply(Budget.MaxNesting);
        }
    }

    // Two long texts of the same length can be equal up to the last character, so the comparison is charged.
    private static bool AreEqualTexts(string left, string right, Budget budget)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        if (left.Length >= LongText)
        {
            budget.Spend(left.Length);
        }

        return string.Equals(left, right);
    }

    private static bool AreEqualNumbers(BigInteger left, BigInteger right, Budget budget)
    {
        JavaInteger.SpendPass(left, budget);
        return left == right;
    }

    private static bool AreEqualObjects(JavaObject left, JavaObject right, Budget budget)
    {
        budget.EnterObject(left.SizeHint);
        try
        {
            return left.JavaEquals(right, budget);
        }
        finally
        {
            budget.LeaveObject();
        }
    }

    private static int HashCodeOf(string text, Budget budget)
    {
        if (text.Length >= LongText)
        {
            budget.Spend(text.Length);
        }

        return HashCode(text.AsSpan());
    }

    private static int HashCodeOf(JavaObject value, Budget budget)
    {
        budget.EnterObject(value.SizeHint);
        try
        {
            return value.JavaHashCode(budget);
        }
        finally
        {
            budget.LeaveObject();
        }
    }

    private static int HashCode(long bits) => (int)(bits ^ (long)((ulong)bits >> 32));

    // Java computes the hash code from the 32-bit words of the magnitude, beginning with the highest.
    private static int HashCodeOf(BigInteger number, Budget budget)
    {
        JavaInteger.SpendPass(number, budget);
        var magnitude = BigInteger.Abs(number).ToByteArray(isUnsigned: true, isBigEndian: true);
        var hash = 0;
        var word = 0u;
        for (var i = 0; i < magnitude.Length; i++)
        {
            word = (word << 8) | magnitude[i];
            if ((magnitude.Length - i - 1) % 4 == 0)
            {
                hash = (int)((31 * (uint)hash) + word);
                word = 0;
            }
        }

        return number.Sign < 0 ? -hash : hash;
    }
}
