using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A resource: a path with path variables, and its methods.</summary>
/// <param name="Path">The path as in the document, such as <c>/customers/{id}</c>.</param>
/// <param name="Id">The value of <c>$context.resourceId</c>. It is made from the path, so that it is the same in each run.</param>
/// <param name="Methods">The methods, in the document's order.</param>
internal sealed record ApiResource(string Path, string Id, ImmutableArray<ApiMethod> Methods);
