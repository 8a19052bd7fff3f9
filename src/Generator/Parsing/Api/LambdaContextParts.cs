using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Api;

/// <summary>
/// Knows the members of <c>ILambdaContext</c> that are objects of their own: the caller's Amazon Cognito identity, and what a mobile application says
/// about itself.
/// </summary>
internal static class LambdaContextParts
{
    private const string Runtime = "global::Sluice.Runtime.";
    private const string Texts = "global::System.Collections.Generic.IDictionary<string, string>";

    /// <summary>The interfaces of Amazon.Lambda.Core, with the class that implements each, and the type of the runtime that has its values.</summary>
    private static readonly Dictionary<string, (string Name, string ValueType)> Classes = new(StringComparer.Ordinal)
    {
        ["global::Amazon.Lambda.Core.ICognitoIdentity"] = ("Identity", Runtime + "CognitoIdentity"),
        ["global::Amazon.Lambda.Core.IClientContext"] = ("Client", Runtime + "ClientContext"),
        ["global::Amazon.Lambda.Core.IClientApplication"] = ("Application", Runtime + "ClientContext"),
    };

    private static readonly Dictionary<(string Interface, string Member), (string Type, string Value)> Values = new()
    {
        [("ILambdaContext", "Identity")] = ("global::Amazon.Lambda.Core.ICognitoIdentity", "new Identity(invocation.ReadCognitoIdentity())"),
        [("ILambdaContext", "ClientContext")] = ("global::Amazon.Lambda.Core.IClientContext", "new Client(invocation.ReadClientContext())"),
        [("ICognitoIdentity", "IdentityId")] = ("string", "value.IdentityId!"),
        [("ICognitoIdentity", "IdentityPoolId")] = ("string", "value.IdentityPoolId!"),
        [("IClientContext", "Client")] = ("global::Amazon.Lambda.Core.IClientApplication", "value.HasClient ? new Application(value) : null!"),
        [("IClientContext", "Custom")] = (Texts, "value.Custom!"),
        [("IClientContext", "Environment")] = (Texts, "value.Environment!"),
        [("IClientApplication", "AppPackageName")] = ("string", "value.AppPackageName!"),
        [("IClientApplication", "AppTitle")] = ("string", "value.AppTitle!"),
        [("IClientApplication", "AppVersionCode")] = ("string", "value.AppVersionCode!"),
        [("IClientApplication", "AppVersionName")] = ("string", "value.AppVersionName!"),
        [("IClientApplication", "InstallationId")] = ("string", "value.InstallationId!"),
    };

    /// <summary>Returns the interfaces that the context's members have, directly or through each other, with the class that implements each.</summary>
    public static IEnumerable<(string Name, string ValueType, INamedTypeSymbol Interface)> Of(INamedTypeSymbol context)
    {
        foreach (var property in context.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.Type is INamedTypeSymbol { TypeKind: TypeKind.Interface } type && Classes.TryGetValue(type.FullName(), out var known))
            {
                yield return (known.Name, known.ValueType, type);
                foreach (var inner in Of(type))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>Returns the value of a member of these interfaces as C#, or null if a version of the package has a member that is not known.</summary>
    public static string? Value(IPropertySymbol property) =>
        Values.TryGetValue((property.ContainingType.Name, property.Name), out var known) && known.Type == TypeOf(property) ? known.Value : null;

    // The package is compiled without annotations for null, so its type arguments have a question mark.
    private static string TypeOf(IPropertySymbol property) => property.Type.FullName().Replace("?", "");
}
