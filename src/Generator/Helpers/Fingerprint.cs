namespace Sluice.Generator.Helpers;

/// <summary>128 bits that stand for a text: what has the same is taken for equal. Not a defence against somebody who looks for collisions in his own source.</summary>
internal readonly struct Fingerprint(ulong left, ulong right) : IEquatable<Fingerprint>
{
    // Odd numbers whose bits are as good as random: the fractions of the golden ratio and of the square root of three.
    private const ulong LeftFactor = 0x9E3779B97F4A7C15;
    private const ulong RightFactor = 0xBB67AE8584CAA73B;

    private readonly ulong _left = left;
    private readonly ulong _right = right;

    public static bool operator ==(Fingerprint left, Fingerprint right) => left.Equals(right);

    public static bool operator !=(Fingerprint left, Fingerprint right) => !left.Equals(right);

    public static Fingerprint Of(string text) => default(Fingerprint).Then(text);

    /// <summary>Of the one, and after it the other.</summary>
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

        // Where one text ends and the next begins counts, too.
        return new Fingerprint(left, right).Then((ulong)length);
    }

    public Fingerprint Then(ulong value)
    {
        var left = (_left ^ value) * LeftFactor;
        var right = (_right + value) * RightFactor;
        return new(left ^ (left >> 29), right ^ (right >> 32));
    }

    /// <summary>Of both, in whatever order.</summary>
    public Fingerprint And(Fingerprint other) => new(unchecked(_left + other._left), unchecked(_right + other._right));

    public bool Equals(Fingerprint other) => _left == other._left && _right == other._right;

    public override bool Equals(object? obj) => obj is Fingerprint other && Equals(other);

    public override int GetHashCode() => unchecked((int)(_left ^ (_left >> 32)));
}
