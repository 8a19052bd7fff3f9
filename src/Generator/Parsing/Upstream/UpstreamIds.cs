using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>
/// Makes the names of a function that consists of one method, in the way of Amazon.Lambda.Annotations, so that an existing stack keeps its resources.
/// </summary>
internal static class UpstreamIds
{
    /// <summary>
    /// Returns the name of the resource: the one that the code sets, or else the full name of the class and the name of the method without dots.
    /// </summary>
    public static string Resource(IMethodSymbol method) =>
        Given(method) ?? ResourceNames.Letters(method.ContainingType.FullName().Replace("global::", "") + method.Name) + "Generated";

    /// <summary>Returns the id of the operation, which is as short as possible.</summary>
    public static string Operation(IMethodSymbol method) => Given(method) ?? ResourceNames.Letters(method.ContainingType.Name + method.Name);

    /// <summary>Returns a name that is unique for the function, independent of the name of its resource.</summary>
    public static string Function(IMethodSymbol method) => method.ContainingType.FullName() + "." + Operation(method);

    /// <summary>Returns true for a valid logical id: CloudFormation allows ASCII letters and digits.</summary>
    public static bool IsResourceName(string name) => name.Length > 0 && ResourceNames.Letters(name) == name;

    private static string? Given(IMethodSymbol method)
    {
        var attribute = method.Attribute(UpstreamNames.LambdaFunction);
        var name = attribute?.NamedArgument<string>("ResourceName") ?? attribute?.NamedArgument<string>("Name");
        return name is not null && IsResourceName(name) ? name : null;
    }
}
