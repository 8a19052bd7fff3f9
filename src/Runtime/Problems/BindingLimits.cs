namespace Sluice.Runtime;

/// <summary>
/// Limits for the body of a request, so that a small body cannot use much memory. Set them before the first request: in the startup class, or where
/// the program starts.
/// </summary>
public static class BindingLimits
{
    /// <summary>The greatest depth of the payload's JSON, its outermost object included. It is the limit of System.Text.Json's reader.</summary>
    internal const int Depth = 64;

    /// <summary>
    /// The greatest length of a <see cref="System.Numerics.BigInteger"/> in characters. It is more than all headers of a request can have. The limit is
    /// necessary because the time in which .NET parses such a number grows faster than its length.
    /// </summary>
    internal const int MaxDigits = 16 * 1024;

    private static int _maxStringLength = 1024 * 1024;
    private static int _maxElements = 100_000;

    /// <summary>The longest string, in bytes of its JSON without the quotes. The default is 1 MiB. Base64 is not limited.</summary>
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

    /// <summary>
    /// The greatest number of elements of all collections of one request together, members of dictionaries included. The default is 100,000.
    /// </summary>
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
