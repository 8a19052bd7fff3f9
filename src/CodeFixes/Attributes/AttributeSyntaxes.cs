using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Sluice.CodeFixes.Attributes;

internal static class AttributeSyntaxes
{
    /// <summary>The list without the attribute; nothing where it was alone there.</summary>
    public static (SyntaxNode Old, SyntaxNode? New) Removed(this AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return (list, list.Attributes.Count == 1 ? null : list.WithAttributes(list.Attributes.Remove(attribute)));
    }

    /// <summary>The attribute of one of those names, without a namespace and <c>Attribute</c>.</summary>
    public static AttributeSyntax? Find(this SyntaxList<AttributeListSyntax> lists, params string[] names) =>
        lists.SelectMany(l => l.Attributes).FirstOrDefault(a => names.Contains(a.ShortName(), StringComparer.Ordinal));

    public static string ShortName(this AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>The first of <c>[HttpGet]</c> and its like.</summary>
    public static AttributeSyntax? Http(this SyntaxList<AttributeListSyntax> lists) =>
        lists.Find("HttpGet", "HttpPost", "HttpPut", "HttpPatch", "HttpDelete", "HttpHead", "HttpOptions", "HttpAny");

    public static AttributeArgumentSyntax? Named(this AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>With <c>name = value</c> in the place of what it had of that name.</summary>
    public static AttributeSyntax WithNamed(this AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(name), null, value);
        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        return attribute.WithArgumentList(attribute.Named(name) is { } old ? list.ReplaceNode(old, argument) : list.AddArguments(argument)).WithTriviaFrom(attribute);
    }

    /// <summary>From a text with a full name, which is shortened where the file has the namespace.</summary>
    public static AttributeListSyntax List(string text)
    {
        var list = ((CompilationUnitSyntax)SyntaxFactory.ParseSyntaxTree($"[{text}] class C;").GetRoot()).Members[0].AttributeLists[0].WithoutTrivia();
        var name = list.Attributes[0].Name;
        return list.ReplaceNode(name, name.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    public static LiteralExpressionSyntax Literal(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
