using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Tests.Docs;

namespace Sluice.Cdk.Tests;

/// <summary>The samples of the pages about the CDK compile.</summary>
public sealed class DocsTests
{
    private const string Usings = "global using System; global using System.Collections.Generic;";

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    [Theory]
    [InlineData("docs/cdk.md")]
    [InlineData("src/Cdk/README.md")]
    public void Every_sample_compiles(string page)
    {
        var blocks = DocPage.Read(page).Blocks.Where(block => block.Language == "csharp").ToList();

        blocks.ShouldNotBeEmpty();
        blocks.SelectMany(block => Errors(block.Text.Contains("using Amazon.CDK;", StringComparison.Ordinal) ? block.Text : InStack(block.Text))).ShouldBeEmpty();
    }

    private static string InStack(string sample) => $$"""
        using Amazon.CDK;
        using Amazon.CDK.AWS.CloudWatch;
        using Amazon.CDK.AWS.DynamoDB;
        using Sluice.Cdk;
        _ = new ShopStack(new Table(null!, "", null!));
        public sealed class ShopStack : Stack
        {
            public ShopStack(Table table)
            {
                {{sample}}
            }
        }
        """;

    private static IEnumerable<string> Errors(string source) =>
        CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
        .GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
}
