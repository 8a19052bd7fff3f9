namespace Sluice.Generator.Helpers;

/// <summary>
/// A hash of 128 bits that stands for a text. Texts with the same fingerprint are treated as equal. It does not protect against collisions that
/// somebody makes deliberately in their own source code.
/// </summary>
internal readonly struct Fingerprint(ulong left, ulong right) : IEquatable<Fingerprint>
{
    // These are odd numbers with evenly distributed bits: the fractional parts of the golden ratio and of the square root of three.
    private const ulong LeftFactor = 0x9E3779B97F4A7C15;
    private const ulong RightFactor = 0xBB67AE8584CAA73B;

    private readonly ulong _left = left;
    private readonly ulong _right = right;

    public static bool operator ==(Fingerprint left, Fingerprint right) => left.Equals(right);

    public static bool operator !=(Fingerprint left, Fingerprint right) => !left.Equals(right);

    public static Fingerprint Of(string text) => default(Fingerprint).Then(text);

    /// <summary>Returns the fingerprint of this text followed by another one.</summary>
    public Fingerprint Then(Fingerprint next) => Then(next._left).Then(next._right);

    public Fingerprint Then(string text) => Then(text, 0, text.Length);

    public Fingerprint Then(string text, int start, int length)
    {
        var (left, right) = (_left, _right);
        for (var i = start; i < start + length; i++)
        {
            left = (left ^ text[i]) * LeftFactor;
            left ^= left >> 29;
            right = (right + text[i]) * RightFactor;
            right ^= right >> 32;
        }

        // The length is included, so that the boundary between two texts changes the fingerprint.
        return new Fingerprint(left, right).Then((ulong)length);
    }

    public Fingerprint Then(ulong value)
    {
        var left = (_left ^ value) * LeftFactor;
        var right = (_right + value) * RightFactor;
        return new(left ^ (left >> 29), right ^ (right >> 32));
    }

    /// <summary>Returns the fingerprint of both texts, independent of their order.</summary>
    public Fingerprint And(Fingerprint other) => new(unchecked(_left + other._left), unchecked(_right + other._right));

    public bool Equals(Fingerprint other) => _left == other._left && _right == other._right;

    public override bool Equals(object? obj) => obj is Fingerprint other && Equals(other);

    public override string ToString() => FormattableString.Invariant($"{_left:x16}{_right:x16}");

    public override int GetHashCode() => unchecked((int)(_left ^ (_left >> 32)));
}
