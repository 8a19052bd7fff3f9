using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests.Checks;

/// <summary>The page of a diagnostic shows pieces of a project: each stands in one of a few surroundings, the same for example and cure.</summary>
internal static class DiagnosticPage
{
    private const string Usings = "using System.ComponentModel.DataAnnotations;\nusing System.Text.Json.Serialization;\nusing Sluice;\n";

    private const string Place = "/* here */";

    // Types that the pages use and do not show.
    private const string Types = """

        public sealed record Order(int Id = 0, string Sku = "");
        public sealed record NewOrder(string Sku = "");
        public sealed record Item(string Sku = "");
        public sealed record Report(int Total = 0);
        public sealed record Page(int Number = 0);
        """;

    /// <summary>Where a piece may stand: as a file; as members of a function, of an interface; as the operation of a function.</summary>
    public static IReadOnlyList<string> Surroundings { get; } =
    [
        $"{Usings}{Place}",
        $"{Usings}[assembly: RestApi(\"Api\")]\n{Place}\n",
        $"{Usings}{Place}\n[LambdaFunction] public sealed class OtherFunction {{ [HttpGet(\"/other\")] public string Other() => \"\"; }}",
        $"{Usings}[assembly: RestApi(\"Api\")]\n{Place}\n[LambdaFunction] public sealed class OtherFunction {{ [HttpGet(\"/other\")] public string Other() => \"\"; }}",
        $"{Usings}[assembly: RestApi(\"Api\")]\n[LambdaFunction] public sealed class TheFunction {{\n{Place}\n}}",
        $"{Usings}[assembly: RestApi(\"Api\")]\n[LambdaFunction] public sealed class TheFunction {{\n[HttpPost(\"/operation\")]\n{Place}\n}}",
        $"{Usings}[assembly: RestApi(\"Api\")]\n[HttpBackend(\"https://example.com\")] public interface IBackend {{\n{Place}\n}}",
        $"{Usings}[assembly: RestApi(\"Api\")]\n[LambdaFunction] public sealed class TheFunction {{ [HttpPost(\"/operation\")] public void Operation([FromBody] Body body) {{ }} }} public sealed class Body {{\n{Place}\n}}",
    ];

    /// <summary>Whether each piece can be read in one of the surroundings.</summary>
    public static bool IsReadable(IReadOnlyList<DocBlock> blocks) => blocks.All(block => Surroundings.Any(surrounding => IsReadable(Whole(block, surrounding))));

    /// <summary>Whether, in one of the surroundings, each example has the mistake and no cure has it.</summary>
    public static bool IsTrue(string id, IReadOnlyList<DocBlock> blocks) => Surroundings.Any(surrounding => blocks.All(block =>
    {
        var source = Whole(block, surrounding);
        return IsReadable(source) && CodeSample.Diagnostics(source + Missing(source), options: id == "SLUICE321" ? ProjectOptions.Terraform : null).Any(d => d.Id == id) == (block.Section == "Example");
    }));

    private static bool IsReadable(string source) => !CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken).Any();

    // What a page leaves out is nothing.
    private static string Whole(DocBlock block, string surrounding) => surrounding.Replace(
        Place, block.Text.Replace("{ … }", "{ }", StringComparison.Ordinal).Replace("…", "throw null!", StringComparison.Ordinal), StringComparison.Ordinal);

    private static string Missing(string source)
    {
        var declared = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text).ToHashSet();
        return "\n" + string.Join('\n', Types.Split('\n').Where(line => line.Length > 0 && !declared.Contains(line.Split(' ', '(')[3])));
    }
}
