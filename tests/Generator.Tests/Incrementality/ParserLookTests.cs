namespace Sluice.Generator.Tests.Incrementality;

/// <summary>
/// A parser may look only at what the key of its declaration covers. Each way out of a declaration stands here, with the part of the key that
/// covers it; a call that is new fails with its file and line. Then extend the key, prove it in <see cref="KeyTests"/>, and add the call.
/// </summary>
public sealed class ParserLookTests
{
    private const string Own = "KeyOf: the outline of the declaration itself";
    private const string Head = "NameTable.Behind: the heads of the types around, and what is behind their names";
    private const string Mentioned = "NameTable.Behind: the whole outline of each type behind a name that is mentioned";
    private const string Methods = "KeyOf: the methods of the class that have the name, or all of them";
    private const string Outlined = "DeclarationScanner: the syntax is part of the outline of a type that is mentioned";
    private const string Place = "nothing: where a finding is reported is no part of a model";
    private const string Findings = "nothing: what is reported alone is no part of a model";
    private const string Environment = "CompilationOutline.EnvironmentOf: assembly name, options and references; attributes of the assembly";
    private const string SharedAttributes = "TreeOutline.SharedAttributes";
    private const string EachRun = "nothing: DeclarationReader parses it anew whenever an outline changes";
    private const string AlwaysMentioned = "CompilationOutline.AlwaysMentioned";
    private const string Contexts = "CompilationOutline.Contexts";

    private static readonly (string Parser, string Covered, string[] Looks)[] Allowed =
    [
        ("AbsentValues", Outlined, ["SyntaxReference.GetSyntax"]),
        ("AlarmsParser", SharedAttributes, ["ISymbol.ContainingAssembly"]),
        ("AttributeTexts", SharedAttributes, ["ISymbol.ContainingAssembly", "IAssemblySymbol.Attribute"]),
        ("AsyncInvocationParser", SharedAttributes, ["ISymbol.ContainingAssembly"]),
        ("AttributePlaces", Place, ["SyntaxReference.GetSyntax"]),
        ("AttributeLevels", SharedAttributes, ["ISymbol.ContainingAssembly"]),
        ("AuthorizerParser", AlwaysMentioned, ["Compilation.GetTypeByMetadataName"]),
        ("AuthorizerParser", Methods, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("CompareParser", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("CustomAttributes", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("DeclarationParser", Own, ["SyntaxReference.SyntaxTree"]),
        ("DefaultRules", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("DefaultRules", Place, ["SyntaxReference.GetSyntax"]),
        ("DocComment", Outlined, ["SyntaxReference.GetSyntax"]),
        ("DocParameterRules", Environment, ["SyntaxTree.Options"]),
        ("DocParameterRules", Outlined, ["SyntaxReference.GetSyntax"]),
        ("DocParameterRules", Place, ["SyntaxReference.SyntaxTree"]),
        ("EffectRules", Findings, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("EnumTypeParser", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("ExternAliases", Environment, ["ISymbol.ContainingAssembly", "Compilation.References", "Compilation.GetAssemblyOrModuleSymbol"]),
        ("FilterParser", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("FunctionParser", Place, ["Compilation.ContainsSyntaxTree"]),
        ("FunctionParser", SharedAttributes, ["ISymbol.ContainingAssembly"]),
        ("FunctionSettingsParser", SharedAttributes, ["ISymbol.ContainingAssembly"]),
        ("FunctionShape", Head, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("GroupParser", Environment, ["ISymbol.ContainingAssembly"]),
        ("GroupParser", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("GroupParser", Outlined, ["SyntaxReference.GetSyntax"]),
        ("HandlerRules", Place, ["SyntaxReference.SyntaxTree"]),
        ("HiddenNames", EachRun, ["IAssemblySymbol.GlobalNamespace", "INamespaceOrTypeSymbol.GetTypeMembers", "Compilation.SyntaxTrees", "SyntaxTree.GetRoot"]),
        ("InheritedOperations", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("JsonMember", Outlined, ["SyntaxReference.GetSyntax"]),
        ("JsonMembers", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("LambdaContextParser", EachRun, ["Compilation.GetTypeByMetadataName", "INamespaceOrTypeSymbol.GetMembers", "IAssemblySymbol.GetAttributes",
            "Compilation.IsSymbolAccessibleWithin"]),
        ("LambdaContextParts", EachRun, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("ObjectTypeParser", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("OperationIds", Methods, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("OperationScope", Place, ["Compilation.ContainsSyntaxTree"]),
        ("ParsableShapes", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("ProjectParser", EachRun, ["Compilation.GetTypeByMetadataName", "Compilation.Options", "Compilation.GetEntryPoint", "Compilation.AssemblyName", "Compilation.GetSpecialType",
            "ISymbol.ContainingAssembly", "IAssemblySymbol.Identity", "IAssemblySymbol.GlobalNamespace", "INamespaceSymbol.GetMembers"]),
        ("JsonSettingsParser", SharedAttributes, ["IAssemblySymbol.Attribute"]),
        ("ProxyParser", SharedAttributes, ["ISymbol.ContainingAssembly", "IAssemblySymbol.Attribute"]),
        ("UpstreamSerializer", AlwaysMentioned, ["Compilation.GetTypeByMetadataName"]),
        ("ProxyResults", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("SerializerContexts", Contexts, ["IAssemblySymbol.GlobalNamespace", "INamespaceOrTypeSymbol.GetMembers"]),
        ("ServiceRules", AlwaysMentioned, ["Compilation.GetTypeByMetadataName"]),
        ("StageParser", SharedAttributes, ["ISymbol.ContainingAssembly"]),
        ("StartupParser", AlwaysMentioned, ["Compilation.GetTypeByMetadataName"]),
        ("StartupParser", Own, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("SymbolExtensions", Environment, ["ISymbol.ContainingAssembly", "IAssemblySymbol.GivesAccessTo"]),
        ("SymbolExtensions", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("TagParser", SharedAttributes, ["ISymbol.ContainingAssembly"]),
        ("TypeEffects", Findings, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("TypePlaces", Place, ["SyntaxReference.GetSyntax"]),
        ("UpstreamJson", SharedAttributes, ["ISymbol.ContainingAssembly", "IAssemblySymbol.Attribute"]),
        ("UpstreamPolicies", SharedAttributes, ["IAssemblySymbol.GetAttributes"]),
        ("UpstreamRoute", Mentioned, ["INamespaceOrTypeSymbol.GetMembers"]),
        ("UpstreamRoute", Place, ["SyntaxReference.GetSyntax"]),
        ("VpcParser", SharedAttributes, ["ISymbol.ContainingAssembly"]),
    ];

    [Fact]
    public void What_a_parser_looks_at_beyond_its_declaration_is_part_of_the_key()
    {
        var found = ParserLooks.Find(ParserLooks.Generator()).ToArray();

        Unknown(found).ShouldBeEmpty();
        Allowed.SelectMany(a => a.Looks.Select(look => (a.Parser, look))).Except(found.Select(f => (f.Parser, f.Look)))
            .ShouldBeEmpty("No parser looks at it any more: remove it from the list.");
    }

    [Theory]
    [InlineData("compilation.GetTypeByMetadataName(\"A\")", "Compilation.GetTypeByMetadataName")]
    [InlineData("compilation.Assembly.GetAttributes()", "IAssemblySymbol.GetAttributes")]
    [InlineData("compilation?.Assembly?.GlobalNamespace", "IAssemblySymbol.GlobalNamespace")]
    [InlineData("method is { ContainingAssembly.Name: \"A\" }", "ISymbol.ContainingAssembly")]
    [InlineData("method.ContainingType.GetMembers()", "INamespaceOrTypeSymbol.GetMembers")]
    [InlineData("method.ContainingNamespace.GetNamespaceMembers()", "INamespaceSymbol.GetNamespaceMembers")]
    [InlineData("method.Missing()", "what the compiler does not know: Missing")]
    public void A_call_that_is_not_in_the_list_fails_with_its_line(string call, string look) =>
        Unknown(InNewParser(call)).ShouldContain($"src/Generator/Parsing/NewParser.cs:4 NewParser {look}");

    [Theory]
    [InlineData("method.ContainingType.BaseType")]
    [InlineData("method.Parameters[0].Type.AllInterfaces")]
    [InlineData("method.GetAttributes()")]
    public void What_a_declaration_says_is_no_look_beyond_it(string call) => InNewParser(call).ShouldBeEmpty();

    private static IEnumerable<(string Parser, string Look, string Place)> InNewParser(string call)
    {
        const string Head = """
            namespace Sluice.Generator.Parsing;
            using Microsoft.CodeAnalysis;
            class NewParser { object? Look(Compilation compilation, IMethodSymbol method) =>

            """;
        return ParserLooks.Find(ParserLooks.Compile([("src/Generator/Parsing/NewParser.cs", Head + call + "; }")]));
    }

    private static IEnumerable<string> Unknown(IEnumerable<(string Parser, string Look, string Place)> found) =>
        found.Where(f => !Allowed.Any(a => a.Parser == f.Parser && a.Looks.Contains(f.Look))).Select(f => $"{f.Place} {f.Parser} {f.Look}");
}
