using Microsoft.CodeAnalysis;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.WholeOutput;

/// <summary>All that a project gets, as reviewed: every source of the generator's driver, and what the analyzers report.</summary>
public sealed class WholeOutputTests
{
    private const string Echo = """
        [assembly: RestApi("MappingTemplateTutorial")]

        [LambdaFunction]
        public static class MapTemplate
        {
            [HttpAny("/{proxy+}")]
            public static MethodRequest Echo(MethodRequest request) => request;
        }
        """;

    private const string Mistake = """
        [assembly: RestApi("Orders")]

        [LambdaFunction]
        public static class Orders
        {
            [HttpGet("/orders/{orderId}")]
            public static string Get(string id) => id;
        }
        """;

    [Theory]
    [InlineData("echo")]
    [InlineData("mistake")]
    public async Task Output_is_as_reviewed(string api)
    {
        var generated = Generated.From(Compiler.Compile(OutputKind.ConsoleApplication, api == "echo" ? Echo : Mistake));

        await Verify(generated.Driver)
            .AppendValue("Diagnostics", generated.Diagnostics)
            .ScrubLinesWithReplace(WithoutFiles)
            .UseDirectory("Snapshots")
            .UseTextForParameters(api);
    }

    // The deploy files are compressed here. DeployFiles/SnapshotTests has the text of those of the same API.
    private static string WithoutFiles(string line) => line.Contains(" Files = ", StringComparison.Ordinal) ? line[..line.IndexOf('"', StringComparison.Ordinal)] + "\"…\";" : line;
}
