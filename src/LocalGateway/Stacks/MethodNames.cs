using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Stacks;

/// <summary>The names of HTTP methods in a document.</summary>
internal static class MethodNames
{
    /// <summary>Returns the name of a method of a template in a document.</summary>
    public static string InDocument(string method) => method.ToUpperInvariant() is "ANY" or "*" ? DocumentKeys.AnyMethod : method.ToLowerInvariant();
}
