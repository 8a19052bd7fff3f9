using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>The C# that is generated, as reviewed.</summary>
public sealed class GeneratedCodeTests
{
    private const string Get = """
        [assembly: RestApi("Orders")]

        namespace Shop;

        [LambdaFunction]
        public sealed class Orders
        {
            [HttpGet("/orders/{orderId}")]
            public string Get(Guid orderId, [FromHeader("x-tenant")] string tenant, int limit = 20, bool? open = null) => "";
        }
        """;

    private const string Post = """
        [assembly: RestApi("Orders")]

        namespace Shop;

        public sealed record NewOrder(string Sku, int Quantity = 1)
        {
            public required Sort Sort { get; init; }
            public string? Note { get; set; }
            public IReadOnlyList<string> Tags { get; init; } = [];
            public NewOrder? Parent { get; init; }
        }

        [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))]
        public enum Sort : byte { Newest, Oldest }

        [LambdaFunction]
        public sealed class Orders
        {
            [HttpPost("/orders"), Returns(201), Throws<InvalidOperationException>(409)]
            public async Task<NewOrder> Place(NewOrder order, CancellationToken cancellation) { await Task.Yield(); return order; }
        }
        """;

    [Theory]
    [InlineData("get")]
    [InlineData("post")]
    public async Task Code_is_as_reviewed(string api)
    {
        var generated = Generated.From(Compiler.Compile(OutputKind.ConsoleApplication, api == "get" ? Get : Post));
        generated.Complaints.ShouldBeEmpty();
        var sources = generated.Result.GeneratedSources
            .Where(s => !s.HintName.Contains("DeployFiles", StringComparison.Ordinal))
            .OrderBy(s => s.HintName, StringComparer.Ordinal);

        await Verify(string.Join('\n', sources.Select(s => $"// {s.HintName}\n{s.SourceText}"))).UseDirectory("Snapshots").UseTextForParameters(api);
    }

    [Fact]
    public void A_simple_get_is_two_kilobytes_of_code_at_most() =>
        Generated.From(Get).Source("Orders_Get").Length.ShouldBeLessThanOrEqualTo(2048);

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    public void Code_compiles_without_a_warning_and_with_every_analyzer_level(LanguageVersion version)
    {
        var compilation = Compiler.Compile([Get, Post.Replace("[assembly: RestApi(\"Orders\")]", "", StringComparison.Ordinal).Replace("namespace Shop", "namespace Shop2", StringComparison.Ordinal)]);
        var options = new CSharpParseOptions(version);
        compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(t => t.WithRootAndOptions(t.GetRoot(), options)));

        Generated.From(compilation, options).Complaints.ShouldBeEmpty();
    }
}
