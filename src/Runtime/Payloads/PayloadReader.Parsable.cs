using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Sluice.Runtime;

/// <content>Parses text values of types that have their own parser.</content>
public ref partial struct PayloadReader
{
    /// <summary>Parses the text as an integer of a type for which the reader has no method.</summary>
    public T ParseParsableInteger<T>()
        where T : struct, IBinaryInteger<T> =>
        typeof(T) == typeof(BigInteger) && _text.Length > BindingLimits.MaxDigits ? Refuse<T>() : ParseInteger<T>();

    /// <summary>Parses the text as a finite number of a type for which the reader has no method.</summary>
    public T ParseParsableNumber<T>()
        where T : struct, INumberBase<T> =>
        T.TryParse(NumberText, Fraction, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value) ? value : Refuse<T>();

    /// <summary>Parses the text with the type's own parser and the invariant culture.</summary>
    public T? ParseSpanParsable<T>()
        where T : ISpanParsable<T>
    {
        const int MaxOnStack = 256;
        char[]? rented = null;
        var chars = _text.Length <= MaxOnStack ? stackalloc char[MaxOnStack] : (rented = ArrayPool<char>.Shared.Rent(_text.Length));
        var isParsed = T.TryParse(chars[..Encoding.UTF8.GetChars(_text, chars)], CultureInfo.InvariantCulture, out var value);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return isParsed ? value : Refuse<T>();
    }

    /// <summary>Parses the text with the type's own parser and the invariant culture.</summary>
    public T? ParseUtf8SpanParsable<T>()
        where T : IUtf8SpanParsable<T> => T.TryParse(_text, CultureInfo.InvariantCulture, out var value) ? value : Refuse<T>();

    /// <summary>Parses the text with the type's own parser and the invariant culture.</summary>
    public T? ParseParsable<T>()
        where T : IParsable<T> => T.TryParse(ParseString(), CultureInfo.InvariantCulture, out var value) ? value : Refuse<T>();
}
