namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>What Java's look-behind asks of an expression: whether its length has a limit that Java can see.</summary>
/// <param name="IsLimited">It has.</param>
/// <param name="IsSingle">It is one character; those may even be repeated without end.</param>
/// <param name="IsBranching">It has alternatives; those may not be repeated.</param>
internal readonly record struct Extent(bool IsLimited, bool IsSingle, bool IsBranching)
{
    public static Extent Unlimited => default;

    public static Extent Nothing => new(true, false, false) { IsEmpty = true };

    private bool IsEmpty { get; init; }

    public static Extent Character => new(true, true, false);

    public static Extent Characters => new(true, false, false);

    public Extent Then(Extent next) => IsEmpty ? next
        : next.IsEmpty ? this
        : new Extent(IsLimited && next.IsLimited, false, IsBranching || next.IsBranching);

    public Extent Or(Extent other) => new(IsLimited && other.IsLimited, false, true);

    public Extent Times(int max) => max == 1 ? this with { IsSingle = false }
        : new Extent(IsLimited && !IsBranching && (max < int.MaxValue || IsSingle || IsEmpty), false, false);
}
