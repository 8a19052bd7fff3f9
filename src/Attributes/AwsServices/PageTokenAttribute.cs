using System;

namespace Sluice;

/// <summary>
/// Marks the query parameter by which a client asks for the next page of a <see cref="DynamoDbQueryAttribute">query</see> or a
/// <see cref="DynamoDbScanAttribute">scan</see>. The result is then an object with two members: the list of the items, and a nullable text, which is the
/// token of the next page. The last page has no token. A token contains the values of <c>PageKeys</c>; it is neither encrypted nor signed.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PageTokenAttribute : Attribute;
