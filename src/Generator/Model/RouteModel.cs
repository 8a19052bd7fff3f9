using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <param name="Template">As in the code, always with a leading slash, such as <c>/orders/{orderId}</c>.</param>
/// <param name="Segments">In order; empty for <c>/</c>.</param>
internal sealed record RouteModel(string Template, EquatableArray<RouteSegmentModel> Segments);
