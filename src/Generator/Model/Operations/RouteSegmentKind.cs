namespace Sluice.Generator.Model.Operations;

internal enum RouteSegmentKind
{
    Literal,
    Variable,

    /// <summary><c>{name+}</c>, which takes the rest of the path.</summary>
    Greedy,
}
