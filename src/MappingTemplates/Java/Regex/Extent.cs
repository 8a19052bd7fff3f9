namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>How many characters an expression can match at most; Java's look-behind needs to know.</summary>
internal readonly record struct Extent(long Max)
{
    // Enough to be beyond any text.
    private const long Limit = int.MaxValue;

    public static Extent Unbounded => new(Limit);

    public static Extent Nothing => new(0);

    public bool IsUnbounded => Max >= Limit;

    public static Extent Of(int length) => new(length);

    public Extent Then(Extent next) => new(Math.Min(Limit, Max + next.Max));

    public Extent Or(Extent other) => new(Math.Max(Max, other.Max));

    public Extent Times(int count) => count == int.MaxValue ? Unbounded : new Extent(Math.Min(Limit, Max * count));
}
