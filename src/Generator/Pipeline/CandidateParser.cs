using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Pipeline;

/// <summary>Looks up the symbol of a method or type, and parses its attributes that declare something.</summary>
internal sealed class CandidateParser(Compilation compilation, CancellationToken cancellation)
{
    private SemanticModel? _semantics;

    /// <param name="node">The declaration of a method or type.</param>
    /// <param name="name">The name of the declaration for messages.</param>
    public Declared Parse(SyntaxNode node, string name)
    {
        var result = new Declared();
        if (_semantics?.SyntaxTree != node.SyntaxTree)
        {
            _semantics = compilation.GetSemanticModel(node.SyntaxTree);
        }

        if (_semantics.GetDeclaredSymbol(node, cancellation) is not { } symbol)
        {
            return result;
        }

        foreach (var declaration in DeclarationParser.Of(node, symbol, compilation))
        {
            var parsed = DeclarationParser.Parse(declaration, cancellation);
            result = parsed switch
            {
                { Operation: { } operation } => result with { Operation = result.Operation ?? operation.Model, Base = result.Base ?? operation.Base },
                { Authorizer: { } authorizer } => result with { Authorizer = authorizer.Model },
                { Function: { } function } => result with { Function = function.Model, Inherited = Models(parsed.Inherited) },
                { Startup: { } startup, IsAmazonStartup: true } => result with { AmazonStartup = startup.Model },
                { Startup: { } startup } => result with { Startup = startup.Model },
                _ => result,
            };
            result = result with { Refused = result.Refused ?? Refusal(name, parsed.Refusals) ?? Refusals(name, parsed.Inherited) };
        }

        return result;
    }

    public Declared? ParseAssembly(SyntaxNode node)
    {
        foreach (var declaration in DeclarationParser.Of(node, compilation.Assembly, compilation))
        {
            if (declaration.Attribute.AttributeClass.Is(WellKnown.RestApi))
            {
                var parsed = RestApiParser.Parse(declaration, cancellation);
                var refused = parsed.Model is null ? Refusal("[assembly: RestApi]", ParsedDeclaration.Errors(parsed.Diagnostics)) : null;
                return new() { RestApi = parsed.Model, Refused = refused };
            }
        }

        return null;
    }

    private static EquatableArray<DeclaredOperation> Models(ImmutableArray<ParsedOperation> inherited) =>
        inherited.IsDefaultOrEmpty ? EquatableArray<DeclaredOperation>.Empty
        : inherited.Select(operation => operation.Model).OfType<DeclaredOperation>().ToEquatableArray();

    private static string? Refusals(string name, ImmutableArray<ParsedOperation> inherited) => inherited.IsDefaultOrEmpty ? null
        : Refusal(name + " with what it inherits", inherited.SelectMany(o => ParsedDeclaration.Errors(o.Diagnostics)).Distinct(StringComparer.Ordinal));

    private static string? Refusal(string name, IEnumerable<string> rules) =>
        string.Join(", ", rules) is { Length: > 0 } ids ? $"{name} ({ids})" : null;
}
