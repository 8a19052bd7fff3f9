using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Tests.Docs;

namespace Sluice.AspireHost.Tests;

/// <summary>The samples of the pages about Aspire compile.</summary>
public sealed class DocsTests
{
    // What the SDK of an app host generates for its references to projects.
    private const string Projects = """
        global using System;
        global using Aspire.Hosting;
        global using Aspire.Hosting.ApplicationModel;
        global using Aspire.Hosting.Testing;

        namespace Projects
        {
            public class Shop : IProjectMetadata { public string ProjectPath => ""; }
            public class Stock : IProjectMetadata { public string ProjectPath => ""; }
            public class AppHost : IProjectMetadata { public string ProjectPath => ""; }
        }
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    [Theory]
    [InlineData("docs/aspire.md")]
    [InlineData("src/Aspire/README.md")]
    public void Every_sample_compiles(string page)
    {
        var blocks = DocPage.Read(page).Blocks.Where(block => block.Language == "csharp").ToList();

        blocks.ShouldNotBeEmpty();
        blocks.SelectMany(block => Errors(block.Text)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Errors(string source) =>
        CSharpCompilation.Create(
            "Sample",
            [
                CSharpSyntaxTree.ParseText(Projects),
                CSharpSyntaxTree.ParseText(source),
            ],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
        .GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
}
