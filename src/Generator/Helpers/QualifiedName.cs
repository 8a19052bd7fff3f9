namespace Sluice.Generator.Helpers;

/// <summary>Reads qualified names, in code or in a documentation id: <c>global::Shop.Orders</c>, <c>T:Shop.Orders</c>.</summary>
internal static class QualifiedName
{
    /// <summary>Returns the last part of the name, such as <c>Orders</c>.</summary>
    public static string Last(string name) => name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
}
