using System.Globalization;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>What runs again after an edit, and what does not.</summary>
public sealed class RunReasonTests
{
    private const string Assembly = """[assembly: RestApi("Orders")]""";

    private const string Function = """
        namespace Shop;

        public sealed record Order(string Sku);

        [LambdaFunction]
        public sealed class Orders
        {
            [HttpGet("/orders")]
            public List<Order> List(int limit = 20) => [];

            [HttpPost("/orders")]
            public Order Place(Order order) => order;
        }
        """;

    private const string Other = "namespace Shop; public static class Helper { public static int Twice(int x) => x + x; }";

    private static readonly string[] Api = [Assembly, Function, Other];

    [Theory]
    [InlineData(2, "x + x", "2 * x")]
    [InlineData(2, "public static int", "/* a comment */ public static int")]
    [InlineData(1, "public sealed class Orders", "// a comment\npublic sealed class Orders")]
    [InlineData(1, "=> order;", "=> order with { Sku = \"x\" };")]
    [InlineData(1, "=> [];", "{ return [new(\"x\")]; }")]
    [InlineData(1, "public sealed class Orders\n{", "public sealed class Orders\n{\n    private int Unrelated() => 1;\n")]
    [InlineData(1, "public sealed record Order(string Sku);", "public sealed record Order(string Sku) { public override string ToString() => Sku; }")]
    [InlineData(0, "[assembly: RestApi", "// why\n[assembly: RestApi")]
    public void Nothing_is_emitted_again_for(int file, string before, string after)
    {
        var edit = Edit.Apply(Api, file, before, after);

        edit.Emitted.ShouldMatch("^\\d+ Cached$");
        edit.Reasons(TrackingNames.Api).ShouldBe("1 Cached");
        edit.Reasons(TrackingNames.Program).ShouldBe("1 Cached");
    }

    [Fact]
    public void A_moved_method_is_parsed_again_and_nothing_is_emitted_again()
    {
        var list = "    [HttpGet(\"/orders\")]\n    public List<Order> List(int limit = 20) => [];\n\n";
        var edit = Edit.Apply(Api, 1, list, "\n\n\n\n" + list);

        edit.Reasons(TrackingNames.Operations).ShouldBe("2 Unchanged");
        edit.Emitted.ShouldMatch("^\\d+ Cached$");
    }

    [Fact]
    public void A_changed_route_re_emits_its_operation_and_the_deploy_files()
    {
        var edit = Edit.Apply(Api, 1, "[HttpGet(\"/orders\")]", "[HttpGet(\"/all-orders\")]");

        edit.Reasons(TrackingNames.Operations).ShouldBe("1 Modified, 1 Unchanged");
        edit.Reasons(TrackingNames.Api).ShouldBe("1 Modified");
        edit.Reasons(TrackingNames.Program).ShouldBe("1 Unchanged");
        edit.Reasons(TrackingNames.Types).ShouldBe("2 Unchanged");

        // The operation's codec and the deploy files.
        edit.Emitted.ShouldMatch("^\\d+ Cached, 2 Modified$|^2 Modified, \\d+ Cached$");
    }

    [Fact]
    public void A_changed_type_re_emits_its_codec()
    {
        var edit = Edit.Apply(Api, 1, "Order(string Sku)", "Order(string Sku, int Quantity)");

        edit.Reasons(TrackingNames.Types).ShouldBe("1 Modified, 1 Unchanged");
        edit.Reasons(TrackingNames.Program).ShouldBe("1 Unchanged");
    }

    [Fact]
    public void A_new_operation_leaves_the_others_alone()
    {
        var edit = Edit.Apply(Api, 1, "[HttpPost(\"/orders\")]", "[HttpDelete(\"/orders\")]\n    public void Clear() { }\n\n    [HttpPost(\"/orders\")]");

        edit.Reasons(TrackingNames.Operations).ShouldBe("1 New, 2 Unchanged");
        edit.Reasons(TrackingNames.Program).ShouldBe("1 Modified");
    }

    [Fact]
    public void In_a_project_of_200_operations_an_edit_within_a_body_re_runs_no_emitter()
    {
        var operations = Enumerable.Range(0, 200).Select(i => i.ToString(CultureInfo.InvariantCulture))
            .Select(i => $"    [HttpGet(\"/things/{i}\")]\n    public string Get{i}(int limit = 20) => \"body{i}\";\n");
        var function = "namespace Shop;\n[LambdaFunction]\npublic sealed class Things\n{\n" + string.Concat(operations) + "}\n";

        var edit = Edit.Apply([Assembly, function], 1, "\"body117\"", "\"body\" + limit");

        edit.Reasons(TrackingNames.Operations).ShouldBe("200 Unchanged");
        edit.Emitted.ShouldMatch("^\\d+ Cached$");
    }

    [Fact]
    public void A_diagnostic_that_moves_emits_nothing_again()
    {
        // The second operation has a result that 204 does not carry: a warning.
        string[] sources = [Assembly, Function.Replace("[HttpPost(\"/orders\")]", "[HttpPost(\"/orders\"), Returns(204)]", StringComparison.Ordinal)];
        var compilation = Compiler.Compile(sources);
        var driver = Generated.CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == "Source1.cs");
        var moved = compilation.ReplaceSyntaxTree(tree, Compiler.Tree("// moved\n" + sources[1], tree.FilePath));

        driver = driver.RunGenerators(moved, TestContext.Current.CancellationToken);

        Analysis.Run(moved).Single().Location.SourceSpan.Start.ShouldBe(Analysis.Run(compilation).Single().Location.SourceSpan.Start + 9);
        driver.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Api].Single().Outputs.Single().Reason.ShouldBe(Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached);
    }
}
