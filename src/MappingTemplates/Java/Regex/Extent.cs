namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>What Java must know about an expression within a look-behind: whether Java can see a limit of its length.</summary>
/// <param name="IsLimited">True if the length has a limit.</param>
/// <param name="IsSingle">True if the expression is one character. It may even be repeated without a limit.</param>
/// <param name="IsBranching">True if the expression has alternatives. It may not be repeated.</param>
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
