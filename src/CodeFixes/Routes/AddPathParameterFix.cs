using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Routes;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class AddPathParameterFix() : SyntaxFix(
    "Add a parameter for the variable", RouteRules.UnusedVariable)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || !diagnostic.Properties.TryGetValue("0", out var variable) || variable is null)
        {
            return null;
        }

        var name = Unique(Identifier(variable), method);
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name))
            .WithType(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword)).WithTrailingTrivia(SyntaxFactory.ElasticSpace));
        if (name != variable)
        {
            parameter = parameter.AddAttributeLists(
                AttributeSyntaxes.List($"global::Sluice.FromPath(\"{variable}\")").WithTrailingTrivia(SyntaxFactory.ElasticSpace));
        }

        // The parameter is inserted before the first one that has a default value or is a params array.
        var parameters = method.ParameterList.Parameters;
        var index = parameters.TakeWhile(p => p.Default is null && !p.Modifiers.Any(SyntaxKind.ParamsKeyword)).Count();
        return (method.ParameterList, method.ParameterList.WithParameters(parameters.Insert(index, parameter)));
    }

    /// <summary>Returns a variable's name as a C# name in camel case, because the name may contain '-' and '.'.</summary>
    private static string Identifier(string variable)
    {
        var words = variable.Split(['-', '.'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w.Substring(1)));
        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name;
    }

    private static string Unique(string name, MethodDeclarationSyntax method)
    {
        while (method.ParameterList.Parameters.Any(p => p.Identifier.ValueText == name))
        {
            name += "Path";
        }

        return name;
    }
}
