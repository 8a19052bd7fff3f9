using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>
/// Names of a function that is one method, as Amazon.Lambda.Annotations makes them, so that a stack that exists keeps its resources.
/// </summary>
internal static class UpstreamIds
{
    /// <summary>The resource that the code names; else the class's full name and the method's without dots.</summary>
    public static string Resource(IMethodSymbol method) =>
        Given(method) ?? Clean(method.ContainingType.FullName().Replace("global::", "") + method.Name) + "Generated";

    /// <summary>The operation's id: as short as can be.</summary>
    public static string Operation(IMethodSymbol method) => Given(method) ?? Clean(method.ContainingType.Name + method.Name);

    /// <summary>What tells the function from every other, whatever it is called.</summary>
    public static string Function(IMethodSymbol method) => method.ContainingType.FullName() + "." + Operation(method);

    /// <summary>CloudFormation takes letters and digits of ASCII.</summary>
    public static bool IsResourceName(string name) => name.Length > 0 && Clean(name) == name;

    private static string? Given(IMethodSymbol method)
    {
        var attribute = method.Attribute(UpstreamNames.LambdaFunction);
        var name = attribute?.NamedArgument<string>("ResourceName") ?? attribute?.NamedArgument<string>("Name");
        return name is not null && IsResourceName(name) ? name : null;
    }

    private static string Clean(string name) => new([.. name.Where(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))]);
}
