namespace Sluice.Runtime;

/// <summary>
/// What a request's body may hold, so that a small one cannot ask for much memory. Set them before the first request: in
/// the startup class, or where the program starts.
/// </summary>
public static class BindingLimits
{
    /// <summary>Levels of JSON, the payload's own included: what System.Text.Json's reader takes.</summary>
    internal const int Depth = 64;

    /// <summary>
    /// Characters of a <see cref="System.Numerics.BigInteger"/>: more than all headers of a request have. The time that .NET takes to
    /// read one grows faster than its length.
    /// </summary>
    internal const int MaxDigits = 16 * 1024;

    private static int _maxStringLength = 1024 * 1024;
    private static int _maxElements = 100_000;

    /// <summary>The longest string, in bytes of its JSON without the quotes. 1 MiB unless set. Base64 is not limited.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static int MaxStringLength
    {
        get => _maxStringLength;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxStringLength = value;
        }
    }

    /// <summary>The elements of all collections of one request together, a dictionary's members included. 100,000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static int MaxElements
    {
        get => _maxElements;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxElements = value;
        }
    }
}
