using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>Edits after which nothing is parsed and nothing printed.</summary>
public sealed class NothingRunsTests
{
    [Fact]
    public void An_edit_in_a_body_runs_nothing() => NothingRuns("Orders.cs", "=> order;", "=> order with { Sku = \"x\" };");

    [Fact]
    public void A_body_that_becomes_a_block_runs_nothing() => NothingRuns("Orders.cs", "=> order;", "{ return order; }");

    [Fact]
    public void A_broken_body_runs_nothing() => NothingRuns("Orders.cs", "=> order;", "=> order.;");

    [Fact]
    public void A_comment_runs_nothing() => NothingRuns("Orders.cs", "    [HttpPost", "    // Not yet idempotent.\n    [HttpPost");

    [Fact]
    public void A_comment_between_parameters_runs_nothing() => NothingRuns("Orders.cs", "(int limit", "(/* at the most */ int limit");

    [Fact]
    public void White_space_above_runs_nothing() => NothingRuns("Orders.cs", "namespace Shop;", "\n\n\nnamespace Shop;");

    [Fact]
    public void White_space_within_a_declaration_runs_nothing() => NothingRuns("Orders.cs", "List(int limit = 20)", "List(\n        int  limit = 20)");

    [Fact]
    public void An_edit_in_the_body_of_another_file_runs_nothing() => NothingRuns("Helper.cs", "x + x", "2 * x");

    [Fact]
    public void A_comment_above_the_api_runs_nothing() => NothingRuns("Api.cs", "[assembly", "// why\n[assembly");

    [Fact]
    public void A_pragma_within_a_body_runs_nothing() => NothingRuns("Orders.cs", "=> order;", "{\n#pragma warning disable CS0162\n return order; }");

    [Fact]
    public void An_unrelated_class_prints_nothing() => NothingIsPrinted("Helper.cs", "namespace Shop;", "namespace Shop; public sealed class Unrelated { public int Size { get; set; } }");

    [Fact]
    public void A_new_method_beside_the_operations_prints_nothing() => NothingIsPrinted("Orders.cs", "    [HttpPost", "    private int Count() => 1;\n\n    [HttpPost");

    [Fact]
    public void A_method_of_a_type_prints_nothing() => NothingIsPrinted("Level.cs", "Level(int Pieces);", "Level(int Pieces) { public override string ToString() => \"\"; }");

    [Fact]
    public void A_using_that_changes_no_meaning_prints_nothing() => NothingIsPrinted("Orders.cs", "namespace Shop;", "using System.Text;\nnamespace Shop;");

    [Fact]
    public void The_same_type_written_in_another_way_prints_nothing() => NothingIsPrinted("Orders.cs", "Guid id", "System.Guid id");

    [Fact]
    public void A_new_file_that_has_nothing_to_do_with_it_prints_nothing() =>
        NothingIsPrinted(project => project.Edit(c => c.AddSyntaxTrees(Compiler.Tree("namespace Other; public static class Tool { public static string Name => \"\"; }", "Tool.cs"))));

    [Fact]
    public void A_removed_file_that_had_nothing_to_do_with_it_prints_nothing() =>
        NothingIsPrinted(project => project.Edit(c => c.RemoveSyntaxTrees(c.SyntaxTrees.Single(t => t.FilePath == "Helper.cs"))));

    [Fact]
    public void Another_order_of_the_files_prints_nothing() =>
        NothingIsPrinted(project => project.Edit(c => c.RemoveAllSyntaxTrees().AddSyntaxTrees(c.SyntaxTrees.Reverse())));

    [Fact]
    public void A_new_reference_prints_nothing() =>
        NothingIsPrinted(project => project.Edit(c => c.AddReferences(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location))));

    [Fact]
    public void Methods_in_another_order_print_nothing()
    {
        const string List = "    /// <summary>Lists them.</summary>\n    [HttpGet(\"/orders\")]\n    public List<Order> List(int limit = 20) => [];\n\n";
        const string Place = "    [HttpPost(\"/orders\")]\n    public Order Place(Order order) => order;\n\n";
        NothingIsPrinted("Orders.cs", List + Place, Place + List);
    }

    private static void NothingRuns(string file, string before, string after)
    {
        var project = Shop.Open();

        var changes = project.Edit(file, before, after);

        changes.Reasons(TrackingNames.Declarations).ShouldBe("1 Unchanged");
        changes.Reasons(TrackingNames.Operations).ShouldBe("5 Cached");
        changes.Reasons(TrackingNames.Types).ShouldMatch("^\\d+ Cached$");
        changes.Reasons(TrackingNames.Program).ShouldBe("1 Cached");
        changes.Reasons(TrackingNames.Api).ShouldBe("1 Cached");
        changes.Outputs.ShouldMatch("^\\d+ Cached$");
        changes.Printed.ShouldBeEmpty();
    }

    private static void NothingIsPrinted(string file, string before, string after) => NothingIsPrinted(project => project.Edit(file, before, after));

    private static void NothingIsPrinted(Func<Project, Changes> edit)
    {
        var project = Shop.Open();

        var changes = edit(project);

        changes.Reasons(TrackingNames.Operations).ShouldBe("5 Cached");
        changes.Reasons(TrackingNames.Types).ShouldMatch("^\\d+ Cached$");
        changes.Outputs.ShouldMatch("^\\d+ Cached$");
        changes.Printed.ShouldBeEmpty();
    }
}
