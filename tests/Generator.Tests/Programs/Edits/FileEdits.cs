using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Generator.Tests.Programs.Edits;

/// <summary>Edits around declarations: what is added beside them, and where they stand.</summary>
internal static class FileEdits
{
    private const string Json = "System.Text.Json.Serialization.";

    private static readonly string[] OfAssembly =
    [
        "Cors(\"https://c.example\")", "StageVariable(\"two\", \"2\")", "EnvironmentVariable(\"ALL\", \"of it\")", "Authorize(\"guard\")", "RequireApiKey",
        "Throttle(3, 4)", "RestApi(\"Another\")", "StackParameter(\"Size\")",
        "CognitoAuthorizer(\"pool\", \"arn:aws:cognito-idp:eu-west-1:123456789012:userpool/x\")",
        "UsagePlan(\"plan\")", "System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")", "StageSettings(Tracing = true)",
        "System.Reflection.AssemblyTitle(\"Title\")",
    ];

    public static EditedProject? AddType(Editor editor)
    {
        if (editor.Pick<TypeDeclarationSyntax>() is not { } place)
        {
            return null;
        }

        // Names that are mentioned, so that they mean the new type from now on.
        var mentioned = editor.Pick<SimpleNameSyntax>(n => n is IdentifierNameSyntax
            && n.Parent is not (NameColonSyntax or NameEqualsSyntax or MemberAccessExpressionSyntax));
        var name = editor.Dice.OneIn(2) || mentioned is null ? editor.Name() : mentioned.Identifier.Text;
        var text = editor.Dice.Next(10) switch
        {
            0 => $"public enum {name} {{ First, Second }}",
            1 => $"public static class {name} {{ public const string Text = \"t\"; public const int Number = 4; }}",
            2 => $"[{Json}JsonSerializable(typeof({editor.Type()}))] public partial class {name} : {Json}JsonSerializerContext {{ }}",
            3 => $"public sealed class {name}Attribute : Attribute {{ public {name}Attribute(string text = \"\") {{ }} }}",
            4 => $"public class {name} : {editor.Name()} {{ public {editor.Type()} Added {{ get; set; }} = default!; }}",
            5 => $"public readonly record struct {name}(int Number) : IParsable<{name}> {{ "
                + $"public static {name} Parse(string s, IFormatProvider? p) => default; "
                + $"public static bool TryParse(string? s, IFormatProvider? p, out {name} value) {{ value = default; return true; }} }}",
            6 => $"public interface {name} {{ int Number {{ get; }} }}",
            7 => $"namespace {name} {{ public sealed record {editor.Name()}(int X); }}",
            8 => $"[LambdaFunction] public sealed class {name} {{ [HttpGet(\"/{editor.Plain("n")}\")] "
                + $"public {editor.Type()} {editor.Plain("Get")}({editor.Type()} value) => throw new Exception(); }}",
            _ => $"public sealed record {name}({editor.Type()} One, {editor.Type()} Two);",
        };
        return editor.Dice.Next(4) switch
        {
            0 => editor.InsertBefore(place, text + "\n"),
            1 when place.OpenBraceToken.Span.Length > 0 => editor.Replace(place.SyntaxTree, place.OpenBraceToken.Span.End, 0, $"\n{text}\n"),
            2 => editor.Project.Append("Added.cs", editor.Dice.OneIn(2) ? Editor.Elsewhere(place, text) : text),
            _ => editor.InsertAfter(place, "\n" + text),
        };
    }

    /// <summary>A literal is named by a constant: in the class, around it, in its base, in a class of another file, or in one that a using brings in.</summary>
    public static EditedProject? ExtractConstant(Editor editor)
    {
        var literal = editor.Pick<LiteralExpressionSyntax>(l =>
            l.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.NumericLiteralExpression
                && l.Parent is AttributeArgumentSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax });
        if (literal?.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is not { } type)
        {
            return null;
        }

        var (name, holder) = (editor.Plain("Const"), editor.Plain("Constants"));
        var constant = $"public const {(literal.IsKind(SyntaxKind.StringLiteralExpression) ? "string" : "int")} {name} = {literal};";
        var outer = type.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault(t => t.OpenBraceToken.Span.Length > 0);
        var kind = editor.Dice.Next(5);
        if (kind == 0 && type.OpenBraceToken.Span.Length > 0)
        {
            return Within(editor.Project, literal, name, type.OpenBraceToken.Span.End, constant);
        }

        if (kind == 1 && outer is not null)
        {
            return Within(editor.Project, literal, name, outer.OpenBraceToken.Span.End, constant);
        }

        var qualifier = Editor.Namespace(type) + holder;
        var edited = editor.Replace(literal, kind is 2 or 3 ? name : editor.Dice.Of(holder, "global::" + qualifier) + "." + name).Append("Constants.cs",
            Editor.Elsewhere(type, $"public static class {holder} {{ {constant} }}"));
        return kind switch
        {
            2 => With(edited, type.SyntaxTree, 0, $"using static {qualifier};"),
            3 => With(edited, edited.Files[1], 0, $"global using static {qualifier};"),
            _ => edited,
        };
    }

    public static EditedProject? ChangeUsings(Editor editor)
    {
        var file = editor.File();
        if (editor.Dice.OneIn(3))
        {
            return editor.Pick<UsingDirectiveSyntax>() is { } known ? editor.Remove(known) : null;
        }

        var type = editor.Pick<BaseTypeDeclarationSyntax>();
        var (name, target) = (editor.Name(), type is null ? "System.Int32" : Editor.Namespace(type) + type.Identifier.Text);
        return editor.Replace(file, 0, 0, editor.Dice.Of(
            "using System.Text;", "using System.Text.Json.Serialization;", $"using {name} = {target};", $"using static {target};",
            $"global using {name} = {target};", $"global using static {target};", "using System.Drawing;",
            $"using {target.Split('.')[0]};", "global using Guid = System.Int32;", "extern alias other;") + "\n");
    }

    public static EditedProject? ChangeNamespace(Editor editor)
    {
        if (editor.Pick<BaseNamespaceDeclarationSyntax>() is { } space && !editor.Dice.OneIn(4))
        {
            return editor.Replace(space.Name, editor.Dice.Of("Shop", "Shop.Inner", "Moved", "System.Shop", space.Name + ".Deeper"));
        }

        return editor.Pick<TypeDeclarationSyntax>(t => t.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax) is { } type
            ? editor.Replace(type, $"namespace {editor.Dice.Of("Shop", "Nested", "Guid")} {{\n{type}\n}}") : null;
    }

    public static EditedProject? ChangeNullable(Editor editor) =>
        editor.Pick<SyntaxNode>(n => n is MemberDeclarationSyntax or ParameterSyntax or BlockSyntax or StatementSyntax or UsingDirectiveSyntax) is { } node
            ? editor.InsertBefore(node, $"\n#nullable {editor.Dice.Of("disable", "enable", "restore", "disable annotations", "enable annotations")}\n") : null;

    /// <summary>Ordinary comments, and those that come into the document.</summary>
    public static EditedProject? ChangeComment(Editor editor)
    {
        if (editor.Pick<MemberDeclarationSyntax>(m => m is not BaseNamespaceDeclarationSyntax) is not { } member)
        {
            return null;
        }

        var text = editor.Plain("says ");
        return editor.InsertBefore(member, editor.Dice.Of(
            $"// {text}\n", $"/* {text} */ ", $"\n/// <summary>{text}</summary>\n", $"\n/** <summary>{text}</summary> */ ",
            $"\n/// <remarks>{text}</remarks>\n/// <returns>{text}</returns>\n", $"\n/**\n * <summary>{text}</summary>\n */\n",
            $"\n/// <param name=\"id\">{text}</param>\n", $"\n/// <summary>{text} <see cref=\"Name\"/></summary>\n", $"\n/// <summary>{text}\n",
            "\n#pragma warning disable CS1591\n", "\n#region r\n"));
    }

    public static EditedProject? ChangeAssembly(Editor editor)
    {
        var lists = editor.All<AttributeListSyntax>().Where(list => list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) == true).ToArray();
        if (lists.Length > 0 && editor.Dice.OneIn(4))
        {
            return editor.Replace(editor.Dice.Of(lists), "");
        }

        var file = editor.File();
        var place = Editor.Root(file).AttributeLists.FirstOrDefault()?.SpanStart ?? Editor.Root(file).Members.FirstOrDefault()?.SpanStart ?? file.Length;
        return editor.Replace(file, place, 0, $"[assembly: {editor.Dice.Of(OfAssembly)}]\n");
    }

    public static EditedProject? MoveType(Editor editor)
    {
        if (editor.Pick<BaseTypeDeclarationSyntax>(t => t.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax) is not { } type)
        {
            return null;
        }

        var edited = editor.Remove(type);
        return edited.Append(editor.Dice.Of("Moved.cs", "One.cs", editor.Plain("Moved") + ".cs"), Editor.Elsewhere(type, type.ToFullString()));
    }

    /// <summary>Some of a type's members go into a second part of it, in another file.</summary>
    public static EditedProject? SplitType(Editor editor)
    {
        var type = editor.Pick<TypeDeclarationSyntax>(t => t.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax && t.Members.Count > 0);
        if (type is null)
        {
            return null;
        }

        var (kept, moved) = (type.Members.Where((_, i) => i % 2 == 0).ToArray(), type.Members.Where((_, i) => i % 2 == 1).ToArray());
        var isPartial = type.Modifiers.Any(SyntaxKind.PartialKeyword);
        var first = type.WithMembers([.. kept]).WithModifiers(isPartial ? type.Modifiers : type.Modifiers.Add(SyntaxFactory.ParseToken("partial ")));
        var kind = $"{type.Keyword.Text} {(type as RecordDeclarationSyntax)?.ClassOrStructKeyword.Text}";
        var head = $"{(type.Modifiers.Any(SyntaxKind.StaticKeyword) ? "static " : "")}partial {kind} {type.Identifier}{type.TypeParameterList}";
        return editor.Replace(type, first.ToString()).Append(editor.Plain("Part") + ".cs",
            Editor.Elsewhere(type, $"{head}\n{{\n{string.Concat(moved.Select(m => m.ToFullString()))}\n}}"));
    }

    /// <summary>A type around a type, or another head of the one that is there.</summary>
    public static EditedProject? ChangeOuter(Editor editor)
    {
        if (editor.Pick<TypeDeclarationSyntax>(t => t.Members.Any(m => m is TypeDeclarationSyntax)) is { } outer && editor.Dice.OneIn(2))
        {
            return editor.Dice.Next(4) switch
            {
                0 => editor.Replace(outer.Identifier, outer.Identifier.Text + "<T>"),
                1 => outer.TypeParameterList is { } list ? editor.Replace(list, "") : null,
                2 => outer.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.PublicKeyword) || m.IsKind(SyntaxKind.InternalKeyword)
                    || m.IsKind(SyntaxKind.PrivateKeyword)) is { RawKind: > 0 } access
                    ? editor.Replace(access, editor.Dice.Of("public", "internal", "private")) : null,
                _ => editor.Replace(outer.Identifier, editor.Plain("Outer")),
            };
        }

        return editor.Pick<TypeDeclarationSyntax>() is not { } type ? null
            : editor.Replace(
                type, $"{editor.Dice.Of("public static", "internal partial", "public", "private")} class {editor.Plain("Around")}\n{{\n{type}\n}}");
    }

    private static EditedProject Within(EditedProject project, LiteralExpressionSyntax literal, string name, int place, string constant)
    {
        var (file, text) = (literal.SyntaxTree, literal.SyntaxTree.ToString());
        text = place > literal.SpanStart ? text.Insert(place, constant + "\n") : text;
        text = text.Remove(literal.SpanStart, literal.Span.Length).Insert(literal.SpanStart, name);
        return project.With(file, place > literal.SpanStart ? text : text.Insert(place, constant + "\n"));
    }

    private static EditedProject? With(EditedProject project, SyntaxTree file, int place, string text) =>
        project.Files.FirstOrDefault(f => f.FilePath == file.FilePath) is { } now ? project.With(now, now.ToString().Insert(place, text + "\n")) : null;
}
