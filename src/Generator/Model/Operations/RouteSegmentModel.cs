namespace Sluice.Generator.Model.Operations;

/// <param name="Kind">The kind of the segment.</param>
/// <param name="Text">The literal text, or the variable's name without braces and plus sign.</param>
internal sealed record RouteSegmentModel(RouteSegmentKind Kind, string Text);
