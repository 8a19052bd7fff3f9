using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>What the parsers of one operation share.</summary>
internal sealed class OperationScope(IMethodSymbol method, AttributeData attribute, HttpVerb verb, Compilation compilation, CancellationToken cancellation)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The HTTP attribute.</summary>
    public AttributeData Attribute { get; } = attribute;

    public HttpVerb Verb { get; } = verb;

    public Compilation Compilation { get; } = compilation;

    public IAssemblySymbol Assembly => Compilation.Assembly;

    public DiagnosticBag Diagnostics { get; } = new();

    public CancellationToken Cancellation { get; } = cancellation;

    public DocComment Doc { get; } = DocComment.Of(method, cancellation);

    public TypeParser Types { get => field ??= new(Assembly, Diagnostics, Cancellation); }

    public Location? MethodPlace => Method.SourceLocation();

    public Location? RoutePlace => Attribute.ArgumentPlace(0, Cancellation);
}
