using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A path with placeholders, and its methods.</summary>
/// <param name="Path">As in the document, such as <c>/customers/{id}</c>.</param>
/// <param name="Id">What <c>$context.resourceId</c> shows: made from the path, so that it is the same in each run.</param>
/// <param name="Methods">Ordered as in the document.</param>
internal sealed record ApiResource(string Path, string Id, ImmutableArray<ApiMethod> Methods);
