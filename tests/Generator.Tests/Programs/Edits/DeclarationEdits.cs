using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Generator.Tests.Programs.Edits;

/// <summary>Edits within declarations. Each gives null where the project has no place for it.</summary>
internal static class DeclarationEdits
{
    private const string Json = "System.Text.Json.Serialization.";
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    private static readonly string[] OfTypes =
    [
        "LambdaFunction", "LambdaFunction(Timeout = 7)", "Authorize(\"guard\")", "AllowAnonymous", "RequireApiKey", "Cors(\"https://b.example\")",
        "DisableCors", "EnvironmentVariable(\"A\", \"b\")", "Flags", "Obsolete(\"old\")", "LambdaStartup",
        "Allow(\"s3:GetObject\", \"*\")", "HttpBackend(\"https://other.example\")",
        Json + "JsonConverter(typeof(" + Json + "JsonStringEnumConverter))",
        Json + "JsonUnmappedMemberHandling(" + Json + "JsonUnmappedMemberHandling.Disallow)",
    ];

    private static readonly string[] OfMethods =
    [
        "Authorize(\"guard\")", "AllowAnonymous", "RequireApiKey", "Throttle(5, 6)", "Cors(\"*\")", "DisableCors", "Returns(202)",
        "Throws<FormatException>(418)", "Problems(429)", "Produces(\"text/plain\")", "Async", "Cache(60)", "Obsolete", "Obsolete(\"soon\")",
        "HttpGet(\"/again\")", "HttpPost(\"/again/{id}\", OperationId = \"Op1\")", "RequestTemplate(\"one.vtl\")", "ResponseTemplate(\"one.vtl\")",
        "TokenAuthorizer(\"guard\")", "MapStatus(404, \"4..\")", "SendHeader(\"x-a\", \"'b'\")", "Mock(\"{}\")", "PassHeader(\"x-b\")",
    ];

    private static readonly string[] OfMembers =
    [
        Json + "JsonIgnore", Json + "JsonIgnore(Condition = " + Json + "JsonIgnoreCondition.WhenWritingNull)", Json + "JsonPropertyName(\"other\")",
        Json + "JsonRequired", Json + "JsonInclude", Json + "JsonExtensionData", Json + "JsonPropertyOrder(-5)", "Obsolete",
        Annotations + "Required", Annotations + "StringLength(9)", Annotations + "Range(1, 5)", Annotations + "MinLength(2)",
        Annotations + "Display(Name = \"shown\")", Annotations + "RegularExpression(\"^a$\")", Annotations + "AllowedValues(\"a\", \"b\")",
    ];

    private static readonly string[] OfParameters =
    [
        "FromQuery", "FromQuery(\"other\")", "FromHeader(\"x-other\")", "FromBody", "FromBody(\"part\")", "FromForm", "FromServices",
        "FromContext(\"stage\")", "AsParameters", "FromAuthorizer(\"claim\")", "FromStageVariable(\"one\")", Annotations + "Range(2, 4)",
        Annotations + "Required", Annotations + "StringLength(4)",
    ];

    private static readonly string[] Modifiers =
    [
        "public", "internal", "private", "protected", "static", "sealed", "abstract", "partial", "required", "readonly", "virtual", "file", "async",
        "new", "override",
    ];

    public static EditedProject? RenameEverywhere(Editor editor)
    {
        if (Declared(editor) is not { } token)
        {
            return null;
        }

        var (old, name, project) = (token.ValueText, editor.Dice.OneIn(2) ? editor.Name() : editor.Plain("Renamed"), editor.Project);
        foreach (var file in project.Files.Skip(1))
        {
            var text = file.ToString();
            foreach (var use in Editor.Root(file).DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == old).Reverse())
            {
                text = text.Remove(use.SpanStart, use.Span.Length).Insert(use.SpanStart, name);
            }

            project = project.With(file, text);
        }

        return project;
    }

    public static EditedProject? RenameHere(Editor editor) => Declared(editor) is { } token
        ? editor.Replace(token, editor.Dice.OneIn(2) ? editor.Name() : editor.Plain("Renamed")) : null;

    public static EditedProject? AddAttribute(Editor editor)
    {
        var (node, attributes) = editor.Dice.Next(4) switch
        {
            0 => (editor.Pick<BaseTypeDeclarationSyntax>(), OfTypes),
            1 => (editor.Pick<MethodDeclarationSyntax>(), OfMethods),
            2 => (editor.Pick<MemberDeclarationSyntax>(m => m is PropertyDeclarationSyntax or EnumMemberDeclarationSyntax), OfMembers),
            _ => ((SyntaxNode?)editor.Pick<ParameterSyntax>(), OfParameters),
        };
        var prefix = node is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } ? "property: " : "";
        return node is null ? null : editor.InsertBefore(node, $"[{prefix}{editor.Dice.Of(prefix.Length > 0 ? OfMembers : attributes)}] ");
    }

    public static EditedProject? RemoveAttribute(Editor editor) =>
        editor.Pick<AttributeSyntax>() is not { Parent: AttributeListSyntax list } attribute ? null
        : list.Attributes.Count == 1 ? editor.Replace(list, "")
        : editor.Replace(list, list.WithAttributes(list.Attributes.Remove(attribute)).ToString());

    /// <summary>The same attribute of an operation under a name of the user's own.</summary>
    public static EditedProject? AliasAttribute(Editor editor)
    {
        if (editor.Pick<AttributeSyntax>(a => a.Name is IdentifierNameSyntax name
            && !name.Identifier.ValueText.StartsWith("Alias", StringComparison.Ordinal)) is not { } attribute)
        {
            return null;
        }

        var (alias, isGlobal) = (editor.Plain("Alias"), editor.Dice.OneIn(2));
        var edited = editor.Replace(attribute.Name, alias);
        var file = isGlobal ? edited.Files[1] : edited.Files.Single(f => f.FilePath == attribute.SyntaxTree.FilePath);
        return edited.With(file, $"{(isGlobal ? "global " : "")}using {alias} = Sluice.{attribute.Name}Attribute;\n{file}");
    }

    public static EditedProject? RemoveMember(Editor editor) =>
        editor.Pick<MemberDeclarationSyntax>(m => m is not BaseNamespaceDeclarationSyntax) is { } member ? editor.Remove(member) : null;

    public static EditedProject? ChangeType(Editor editor) =>
        editor.Pick<TypeSyntax>(IsReplaceable) is { } type ? editor.Replace(type, editor.Type()) : null;

    public static EditedProject? ChangeBase(Editor editor)
    {
        if (editor.Pick<TypeDeclarationSyntax>() is not { } type)
        {
            return null;
        }

        if (type.BaseList is { } bases)
        {
            return editor.Replace(bases, editor.Dice.OneIn(2) ? "" : ": " + editor.Name());
        }

        var end = type.ParameterList?.Span.End ?? type.TypeParameterList?.Span.End ?? type.Identifier.Span.End;
        return editor.Replace(type.SyntaxTree, end, 0, " : " + editor.Dice.Of(editor.Name(), editor.Name(), "IDisposable", "IAsyncDisposable",
            $"IEquatable<{editor.Name()}>", "System.Collections.Generic.List<int>", "Exception"));
    }

    /// <summary>The method once more, a little different, before or behind it.</summary>
    public static EditedProject? AddOverload(Editor editor)
    {
        if (editor.Pick<MethodDeclarationSyntax>() is not { } method)
        {
            return null;
        }

        var copy = method.ToString();
        copy = editor.Dice.Next(5) switch
        {
            0 => copy,
            1 => copy.Replace("OperationId = \"", "OperationId = \"X", StringComparison.Ordinal),
            2 => method.WithAttributeLists(default).ToString(),
            3 => method.WithIdentifier(SyntaxFactory.Identifier(editor.Plain("Copy"))).ToString(),
            _ => method.WithParameterList(SyntaxFactory.ParseParameterList("(int one, string two = \"2\")")).ToString(),
        };
        return editor.Dice.OneIn(2) ? editor.InsertBefore(method, copy + "\n") : editor.InsertAfter(method, "\n" + copy);
    }

    public static EditedProject? ChangeLiteral(Editor editor) =>
        editor.Pick<LiteralExpressionSyntax>() is not { } literal ? null : editor.Replace(literal, literal.Kind() switch
        {
            SyntaxKind.StringLiteralExpression => editor.Dice.Of(literal.Token.Text.Insert(literal.Token.Text.Length - 1, "x"), "\"/a/{b}\"", "\"\"",
                "\"Op0\"", "\"guard\"", "\"Op1\""),
            SyntaxKind.NumericLiteralExpression => editor.Dice.Of("0", "3", "404", "201", "-1", "5"),
            _ => editor.Dice.Of("true", "false", "null", "default"),
        });

    public static EditedProject? ChangeEnum(Editor editor)
    {
        if (editor.Pick<EnumDeclarationSyntax>(e => e.Members.Count > 0) is not { } type)
        {
            return null;
        }

        var member = editor.Dice.Of(type.Members.ToArray());
        return editor.Dice.Next(4) switch
        {
            0 => editor.InsertBefore(member, editor.Plain("Member") + ", "),
            1 => editor.Replace(member, $"{member.Identifier} = {editor.Dice.Next(9)}"),
            2 => editor.Replace(type, type.WithMembers(SyntaxFactory.SeparatedList(type.Members.Reverse())).ToString()),
            _ => editor.Replace(type, type.WithMembers(type.Members.Remove(member)).ToString()),
        };
    }

    public static EditedProject? ChangeModifier(Editor editor)
    {
        if (editor.Pick<MemberDeclarationSyntax>(m => m is not BaseNamespaceDeclarationSyntax) is not { } member)
        {
            return null;
        }

        if (member.Modifiers.Count > 0 && !editor.Dice.OneIn(4))
        {
            return editor.Replace(editor.Dice.Of(member.Modifiers.ToArray()), editor.Dice.Of("", editor.Dice.Of(Modifiers), "internal"));
        }

        var place = member.ChildNodesAndTokens().First(part => part.AsNode() is not AttributeListSyntax);
        return editor.Replace(member.SyntaxTree, place.SpanStart, 0, editor.Dice.Of(Modifiers) + " ");
    }

    /// <summary>Which nothing feels.</summary>
    public static EditedProject? ChangeBody(Editor editor)
    {
        var body = editor.Pick<SyntaxNode>(n => n is ArrowExpressionClauseSyntax or BlockSyntax);
        return body switch
        {
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } when editor.Dice.OneIn(2) =>
                editor.Replace(body.SyntaxTree, body.SpanStart, method.Span.End - body.SpanStart,
                    editor.Dice.Of("{ }", ";", "{ throw new Exception(); }", "{\n#nullable disable\n}")),
            ArrowExpressionClauseSyntax => editor.Replace(body, "=> default"),
            BlockSyntax => editor.Replace(body, "{ throw new InvalidOperationException(\"x\"); }"),
            _ => null,
        };
    }

    private static bool IsReplaceable(TypeSyntax type) => type.Parent is ParameterSyntax or PropertyDeclarationSyntax or MethodDeclarationSyntax
        or TypeArgumentListSyntax or ArrayTypeSyntax or TypeOfExpressionSyntax;

    private static SyntaxToken? Declared(Editor editor) => editor.Pick<SyntaxNode>(n =>
        n is BaseTypeDeclarationSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax or ParameterSyntax or EnumMemberDeclarationSyntax) switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        EnumMemberDeclarationSyntax member => member.Identifier,
        _ => null,
    };
}
