using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>The values that the parsers of one operation share.</summary>
internal sealed class OperationScope(
    IMethodSymbol method, INamedTypeSymbol owner, AttributeData attribute, HttpVerb verb, Compilation compilation, CancellationToken cancellation)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The class or interface to which the operation belongs. It contains the method, or inherits it.</summary>
    public INamedTypeSymbol Owner { get; } = owner;

    public bool IsInherited { get; } = !SymbolEqualityComparer.Default.Equals(method.ContainingType, owner);

    /// <summary>The HTTP attribute of the method.</summary>
    public AttributeData Attribute { get; } = attribute;

    public HttpVerb Verb { get; } = verb;

    public Compilation Compilation { get; } = compilation;

    public IAssemblySymbol Assembly => Compilation.Assembly;

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>The values that the operation requires and that the client does not send.</summary>
    public List<NeededValue> NeededValues { get; } = [];

    public CancellationToken Cancellation { get; } = cancellation;

    public DocComment Doc { get; } = DocComment.Of(method, cancellation);

    public TypeParser Types
    {
        get => field ??= new(Assembly, Diagnostics, Cancellation) { Style = IsUpstream ? UpstreamJson.Style(Method) : JsonSettingsParser.Style(Assembly) };
    }

    public Location? MethodPlace => Method.SourceLocation();

    /// <summary>True if the method uses Amazon.Lambda.Annotations. The rules of that package then apply.</summary>
    public bool IsUpstream { get; } = verb.AttributeName == UpstreamNames.RestApi;

    /// <summary>True if a function answers the operation through a proxy integration.</summary>
    public bool IsProxy { get; } = ProxyParser.IsProxy(method, owner);

    public string? Route => IsUpstream ? UpstreamRoute.Text(Attribute) : Attribute.Argument<string>(0);

    /// <summary>
    /// Returns the location, or that of the function's name if the location is not in a file of the project. The latter is the case for an operation that the
    /// function inherits from a class of another project.
    /// </summary>
    public Location? InCompilation(Location? place) =>
        place?.SourceTree is { } tree && Compilation.ContainsSyntaxTree(tree) ? place : Owner.SourceLocation();

    public Location? RoutePlace => IsUpstream ? UpstreamRoute.Place(Attribute, Cancellation) : Attribute.ArgumentPlace(0, Cancellation);
}
