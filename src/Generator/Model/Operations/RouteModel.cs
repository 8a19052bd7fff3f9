using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Operations;

/// <param name="Template">The route as in the code, but always with a leading slash, such as <c>/orders/{orderId}</c>.</param>
/// <param name="Segments">The segments in order. The route <c>/</c> has none.</param>
internal sealed record RouteModel(string Template, EquatableArray<RouteSegmentModel> Segments)
{
    /// <summary>The variable that takes the rest of the path, or null.</summary>
    public string? Rest => Segments.Items.FirstOrDefault(segment => segment.Kind == RouteSegmentKind.Greedy)?.Text;
}
