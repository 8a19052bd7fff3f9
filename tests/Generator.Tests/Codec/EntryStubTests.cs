using Microsoft.CodeAnalysis;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>A program without functions that work does not have to hear that it has no Main, too.</summary>
public sealed class EntryStubTests
{
    private const string Mistaken = """
        using Sluice;
        [assembly: RestApi("Orders")]
        [LambdaFunction]
        public class Orders
        {
            [HttpGet("/orders/{id}")]
            public string Get() => "";
        }
        """;

    [Fact]
    public void A_mistake_in_the_only_operation_is_not_followed_by_CS5001()
    {
        var compilation = Compiler.Compile(OutputKind.ConsoleApplication, Mistaken);

        Ids(compilation).ShouldNotContain("CS5001");
        Generated.From(compilation).Source("Sluice.Generated.Program").ShouldContain("Main() => RunAsync();");
    }

    [Fact]
    public void A_program_that_declares_nothing_is_told_that_it_has_no_Main() =>
        Ids(Compiler.Compile(OutputKind.ConsoleApplication, "public class Empty { }")).ShouldContain("CS5001");

    [Fact]
    public void A_Main_of_the_users_own_stays_the_only_one() =>
        Ids(Compiler.Compile(OutputKind.ConsoleApplication, Mistaken, "static class P { static void Main() { } }")).ShouldBeEmpty();

    [Fact]
    public void A_Main_that_calls_the_generated_program_has_no_further_error() =>
        Ids(Compiler.Compile(OutputKind.ConsoleApplication, Mistaken, "return await Sluice.Generated.Program.RunAsync();")).ShouldBeEmpty();

    private static IEnumerable<string> Ids(Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation) =>
        Generated.From(compilation).Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id);
}
