using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>Edits of one operation: it is parsed again, and what contains it is printed again. All others keep what they have.</summary>
public sealed class OperationEditTests
{
    private const string Place = "    [HttpPost(\"/orders\")]\n    public Order Place(Order order) => order;\n\n";

    [Fact]
    public void A_new_operation_is_printed_with_the_program_and_the_files()
    {
        var changes = Edit("Orders.cs", Place, Place + "    [HttpDelete(\"/orders\")]\n    public void Clear() { }\n\n");

        changes.Reasons(TrackingNames.Operations).ShouldBe("1 New, 5 Unchanged");
        changes.Reasons(TrackingNames.Program).ShouldBe("1 Modified");
        changes.Parsed.ShouldBe(["Orders", "Orders.Clear"]);
        changes.Printed.ShouldBe(["DeployFiles", "Orders.Clear", "Program"]);
    }

    [Fact]
    public void A_new_operation_above_all_others_moves_none_of_them()
    {
        var changes = Edit("Orders.cs", "    /// <summary>Lists", "    [HttpGet(\"/orders/count\")]\n    public int Count() => 0;\n\n    /// <summary>Lists");

        changes.Reasons(TrackingNames.Operations).ShouldBe("1 New, 5 Unchanged");
        changes.Parsed.ShouldBe(["Orders", "Orders.Count"]);
        changes.Printed.ShouldBe(["DeployFiles", "Orders.Count", "Program"]);
    }

    [Fact]
    public void A_removed_operation_takes_its_code_along()
    {
        var changes = Edit("Orders.cs", Place, "");

        changes.Reasons(TrackingNames.Operations).ShouldBe("1 Modified, 4 Unchanged");
        changes.Parsed.ShouldBe(["Orders"]);
        changes.Printed.ShouldBe(["-Orders.Place", "DeployFiles", "Order", "Program", "Status"]);
    }

    [Fact]
    public void A_renamed_operation_is_printed_under_its_new_name()
    {
        var changes = Edit("Orders.cs", "Order Place(", "Order Submit(");

        changes.Reasons(TrackingNames.Operations).ShouldBe("1 Modified, 4 Unchanged");
        changes.Parsed.ShouldBe(["Orders", "Orders.Submit"]);
        changes.Printed.ShouldBe(["-Orders.Place", "DeployFiles", "Orders.Submit", "Program"]);
    }

    [Fact]
    public void An_operation_that_moves_within_its_class_prints_nothing()
    {
        var project = Shop.Open();

        project.Edit("Orders.cs", Place, "");
        project.Edit("Orders.cs", "    /// <summary>Lists", Place + "    /// <summary>Lists");

        project.Sources().ShouldBe(Shop.Open().Sources());
    }

    [Fact]
    public void An_operation_that_moves_to_another_class_leaves_the_rest_of_both_alone()
    {
        var project = Shop.Open();
        var moved = Place.Replace("/orders", "/more", StringComparison.Ordinal);
        project.Edit("Orders.cs", Place, moved);

        var changes = project.Edit(c => Replaced(Replaced(c, "Orders.cs", moved, ""), "Stock.cs", "    [HttpPut", moved + "    [HttpPut"));

        changes.Reasons(TrackingNames.Operations).ShouldBe("1 Modified, 4 Unchanged");
        changes.Printed.ShouldBe(["-Orders.Place", "DeployFiles", "Program", "Stock.Place"]);
    }

    [Fact]
    public void A_class_that_moves_to_another_file_prints_nothing()
    {
        var project = Shop.Open();

        var changes = project.Edit(c =>
        {
            var tree = c.SyntaxTrees.Single(t => t.FilePath == "Stock.cs");
            return c.RemoveSyntaxTrees(tree).AddSyntaxTrees(Compiler.Tree(tree.ToString(), "Elsewhere.cs"));
        });

        changes.Reasons(TrackingNames.Operations).ShouldBe("5 Cached");
        changes.Printed.ShouldBeEmpty();
    }

    [Fact]
    public void A_renamed_parameter_prints_its_operation() => OnePrinted("Orders.cs", "int limit", "int count", "Orders.List");

    [Fact]
    public void A_changed_default_prints_its_operation() => OnePrinted("Orders.cs", "limit = 20", "limit = 50", "Orders.List");

    [Fact]
    public void A_changed_route_prints_its_operation() => OnePrinted("Orders.cs", "[HttpGet(\"/orders\")]", "[HttpGet(\"/all-orders\")]", "Orders.List");

    [Fact]
    public void A_route_in_a_constant_of_another_file_prints_its_operation() => OnePrinted("Routes.cs", "/level\"", "/height\"", "Stock.Set");

    [Fact]
    public void A_new_attribute_prints_its_operation() => OnePrinted("Orders.cs", "    [HttpPost(\"/orders\")]", "    [HttpPost(\"/orders\"), Throws<InvalidOperationException>(409)]", "Orders.Place");

    [Fact]
    public void A_new_parameter_prints_its_operation() => OnePrinted("Orders.cs", "Place(Order order)", "Place(Order order, bool dryRun = false)", "Orders.Place");

    [Fact]
    public void Another_return_type_prints_its_operation() => OnePrinted("Stock.cs", "public void Set(", "public Level Set(", "Stock.Set");

    [Fact]
    public void An_operation_that_breaks_is_gone_and_the_others_stay()
    {
        var changes = Edit("Stock.cs", "Set(string sku,", "Set(Missing sku,");

        changes.Reasons(TrackingNames.Operations).ShouldBe("4 Unchanged, 1 Removed");
        changes.Printed.ShouldBe(["-Stock.Set", "DeployFiles", "Level", "Program"]);
    }

    [Fact]
    public void A_type_that_appears_mends_what_was_broken_for_the_want_of_it()
    {
        var project = Shop.Open();
        project.Edit("Stock.cs", "Set(string sku,", "Set(Code sku,");

        var changes = project.Edit(c => c.AddSyntaxTrees(Compiler.Tree("namespace Shop; public enum Code { A, B }", "Code.cs")));

        changes.Printed.ShouldContain("Stock.Set");
        project.Sources().ShouldBe(project.FromScratch());
    }

    [Fact]
    public void A_nearer_type_of_the_same_name_is_taken_from_then_on()
    {
        var project = Shop.Open();

        var changes = project.Edit(c => c.AddSyntaxTrees(Compiler.Tree("namespace Shop; public readonly record struct Guid(int Number) { public static bool TryParse(string text, out Guid value) { value = default; return true; } }", "Guid.cs")));

        changes.Printed.ShouldContain("Orders.Get");
        project.Sources().ShouldBe(project.FromScratch());
    }

    /// <summary>The operation alone, and the files.</summary>
    private static void OnePrinted(string file, string before, string after, string operation)
    {
        var changes = Edit(file, before, after);

        changes.Reasons(TrackingNames.Operations).ShouldBe("1 Modified, 4 Unchanged");
        changes.Reasons(TrackingNames.Program).ShouldMatch("^1 (Cached|Unchanged)$");
        changes.Parsed.Where(name => name.Contains('.')).ShouldBe([operation]);
        changes.Printed.Except(["Level"]).ShouldBe(["DeployFiles", operation]);
    }

    private static Changes Edit(string file, string before, string after)
    {
        var project = Shop.Open();
        var changes = project.Edit(file, before, after);
        project.Sources().ShouldBe(project.FromScratch());
        return changes;
    }

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Replaced(Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation, string file, string before, string after)
    {
        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == file);
        return compilation.ReplaceSyntaxTree(tree, Compiler.Tree(tree.ToString().Replace(before, after, StringComparison.Ordinal), file));
    }
}
