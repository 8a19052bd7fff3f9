using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>
/// Finds the calls by which a parser can leave the declaration that it is given. From a symbol to its type, base, interfaces, attributes and to
/// the types around it are no such calls: the declaration says or mentions each of them, and its key covers what is behind its mentions.
/// </summary>
internal static class ParserLooks
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly HashSet<string> Whole = ["Compilation", "CSharpCompilation", "IAssemblySymbol", "IModuleSymbol", "SyntaxTree", "SemanticModel"];

    private static readonly HashSet<string> Members =
    [
        "ISymbol.ContainingAssembly", "ISymbol.ContainingModule", "ISymbol.GetDocumentationCommentXml", "INamespaceOrTypeSymbol.GetMembers",
        "INamespaceOrTypeSymbol.GetTypeMembers", "INamespaceSymbol.GetMembers",
        "INamespaceSymbol.GetNamespaceMembers", "INamedTypeSymbol.MemberNames", "SyntaxReference.GetSyntax", "SyntaxReference.GetSyntaxAsync",
        "SyntaxReference.SyntaxTree",
    ];

    /// <summary>The sources of <c>src/Generator</c> with all that they are compiled with.</summary>
    public static CSharpCompilation Generator()
    {
        var source = Path.Combine(Places.Root, "src");
        var files = new[] { "Generator", "Contract", "MappingTemplates" }.Select(name => Path.Combine(source, name)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        return Compile(files.Select(file => (Path.GetRelativePath(Places.Root, file).Replace('\\', '/'), File.ReadAllText(file))));
    }

    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        return CSharpCompilation.Create(
            "Parsers",
            files.Prepend((Path: "Usings.cs", Text: Usings)).Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)),
            [.. Compiler.References, MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <param name="compilation">Whose parsers are searched.</param>
    /// <returns>The class, such as <c>OperationIds</c>; what it looks at, such as <c>INamespaceOrTypeSymbol.GetMembers</c>; file and line.</returns>
    public static IEnumerable<(string Parser, string Look, string Place)> Find(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Where(IsParser).AsParallel().AsOrdered().SelectMany(tree =>
        {
            var model = compilation.GetSemanticModel(tree);
            return from name in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
                   let look = Look(model, name)
                   where look is not null
                   select (name.Ancestors().OfType<BaseTypeDeclarationSyntax>().Last().Identifier.Text, look,
                       $"{tree.FilePath}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
        });

    private static bool IsParser(SyntaxTree tree) => tree.FilePath.StartsWith("src/Generator/Parsing/", StringComparison.Ordinal);

    private static string? Look(SemanticModel model, SimpleNameSyntax name)
    {
        // A type, and what else is no part of an expression, looks at nothing.
        if (name.Parent is QualifiedNameSyntax or TypeSyntax or TypeArgumentListSyntax or BaseTypeSyntax or ParameterSyntax or VariableDeclarationSyntax)
        {
            return null;
        }

        var (symbol, receiver) = (model.GetSymbolInfo(name).Symbol, Receiver(name));
        if (symbol is null && receiver is not null)
        {
            return "what the compiler does not know: " + name;
        }

        if (symbol is not { ContainingType: { } owner } || symbol is not (IPropertySymbol or IMethodSymbol { MethodKind: not MethodKind.Constructor }))
        {
            return null;
        }

        // What every symbol has is a look where the symbol is an assembly; to get at the assembly is none.
        var of = receiver is not null && model.GetTypeInfo(receiver).Type is { } type ? type.Name : owner.Name;
        var isOfWhole = Whole.Contains(owner.Name) || (Whole.Contains(of) && owner.SpecialType != SpecialType.System_Object);
        var look = $"{(isOfWhole && Whole.Contains(of) ? of : owner.Name)}.{symbol.Name}";
        return look is "Compilation.Assembly" ? null : isOfWhole || Members.Contains(look) ? look : null;
    }

    private static ExpressionSyntax? Receiver(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(c =>
            c.WhenNotNull.Span.Contains(binding.Span))?.Expression,
        _ => null,
    };
}
