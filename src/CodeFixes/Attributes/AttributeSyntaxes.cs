using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Sluice.CodeFixes.Attributes;

internal static class AttributeSyntaxes
{
    /// <summary>Returns the list without the attribute, or null if the list has no other one.</summary>
    public static (SyntaxNode Old, SyntaxNode? New) Removed(this AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return (list, list.Attributes.Count == 1 ? null : list.WithAttributes(list.Attributes.Remove(attribute)));
    }

    /// <summary>Returns the first attribute with one of the names, which are written without a namespace and without <c>Attribute</c>.</summary>
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

    /// <summary>Returns the first attribute that declares an operation, such as <c>[HttpGet]</c>.</summary>
    public static AttributeSyntax? Http(this SyntaxList<AttributeListSyntax> lists) =>
        lists.Find("HttpGet", "HttpPost", "HttpPut", "HttpPatch", "HttpDelete", "HttpHead", "HttpOptions", "HttpAny");

    public static AttributeArgumentSyntax? Named(this AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>Returns the attribute with <c>name = value</c>, which replaces an argument of that name.</summary>
    public static AttributeSyntax WithNamed(this AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(name), null, value);
        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        return attribute
            .WithArgumentList(attribute.Named(name) is { } old ? list.ReplaceNode(old, argument) : list.AddArguments(argument))
            .WithTriviaFrom(attribute);
    }

    /// <summary>Makes an attribute list from a text with a full name. The name is shortened if the file imports the namespace.</summary>
    public static AttributeListSyntax List(string text)
    {
        var list = ((CompilationUnitSyntax)SyntaxFactory.ParseSyntaxTree($"[{text}] class C;").GetRoot()).Members[0].AttributeLists[0].WithoutTrivia();
        var name = list.Attributes[0].Name;
        return list.ReplaceNode(name, name.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    public static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
