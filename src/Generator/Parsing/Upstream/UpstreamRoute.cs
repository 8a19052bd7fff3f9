using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>Reads the HTTP method and the route of Amazon's <c>[RestApi(LambdaHttpMethod.Get, "/items/{id}")]</c>.</summary>
internal static class UpstreamRoute
{
    /// <summary>Returns the HTTP method, or null if the code does not name one. The compiler reports that mistake.</summary>
    public static HttpVerb? Verb(AttributeData attribute)
    {
        var argument = attribute.ConstructorArguments.FirstOrDefault(a => a.Kind == TypedConstantKind.Enum);
        var name = argument.Type?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, argument.Value))?.Name;
        var method = name?.ToUpperInvariant();
        return method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" or "ANY" ? new(UpstreamNames.RestApi, method) : null;
    }

    /// <summary>Returns the HTTP method of any attribute, or null if it is not <c>[RestApi]</c>.</summary>
    public static HttpVerb? Of(AttributeData attribute) => attribute.AttributeClass.Is(UpstreamNames.RestApi) ? Verb(attribute) : null;

    public static string? Text(AttributeData attribute) =>
        attribute.ConstructorArguments.Select(a => a.Kind == TypedConstantKind.Primitive ? a.Value : null).OfType<string>().FirstOrDefault();

    /// <summary>Returns the location of the route, independent of the order of the arguments.</summary>
    public static Location? Place(AttributeData attribute, CancellationToken cancellation)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        var arguments = syntax?.ArgumentList?.Arguments.Where(a => a.NameEquals is null).ToArray() ?? [];
        var argument = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "template") ?? arguments.Skip(1).FirstOrDefault();
        return ((SyntaxNode?)argument?.Expression ?? syntax)?.GetLocation();
    }
}
