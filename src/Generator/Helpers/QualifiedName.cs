namespace Sluice.Generator.Helpers;

/// <summary>A name with namespaces and types before it, in code or in a comment: <c>global::Shop.Orders</c>, <c>T:Shop.Orders</c>.</summary>
internal static class QualifiedName
{
    /// <summary>The last part: <c>Orders</c>.</summary>
    public static string Last(string name) => name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
}
