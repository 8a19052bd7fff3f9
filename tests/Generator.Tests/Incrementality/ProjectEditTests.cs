using Microsoft.CodeAnalysis;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>Edits of what operations share: types, functions, the API, templates and the project's own settings.</summary>
public sealed class ProjectEditTests
{
    [Fact]
    public void A_new_member_of_a_type_in_another_file_prints_that_type_and_what_binds_it()
    {
        var changes = Edit("Types.cs", "Order(string Sku, Status Status)", "Order(string Sku, Status Status, int Pieces)");

        changes.Reasons(TrackingNames.Operations).ShouldBe("3 Modified, 2 Unchanged");
        changes.Printed.ShouldBe(["DeployFiles", "Order", "Orders.Get", "Orders.List", "Orders.Place"]);
    }

    [Fact]
    public void A_new_member_of_an_enum_prints_that_enum_and_what_reaches_it()
    {
        var changes = Edit("Types.cs", "Open, Closed", "Open, Closed, Lost");

        changes.Reasons(TrackingNames.Operations).ShouldBe("3 Modified, 2 Unchanged");
        changes.Printed.ShouldContain("Status");
        changes.Printed.ShouldNotContain("Stock.Get");
    }

    [Fact]
    public void A_type_that_one_function_uses_leaves_the_other_alone()
    {
        var changes = Edit("Level.cs", "int Pieces", "int Pieces, string? Place");

        changes.Reasons(TrackingNames.Operations).ShouldBe("2 Modified, 3 Unchanged");
        changes.Parsed.ShouldBe(["Stock", "Stock.Get", "Stock.Set"]);
        changes.Printed.ShouldBe(["DeployFiles", "Level", "Stock.Get", "Stock.Set"]);
    }

    [Fact]
    public void Documentation_prints_the_files_and_its_operation()
    {
        var changes = Edit("Orders.cs", "Lists them.", "Lists all of them.");

        changes.Reasons(TrackingNames.Operations).ShouldBe("1 Modified, 4 Unchanged");
        changes.Printed.ShouldBe(["DeployFiles", "Orders.List"]);
    }

    [Fact]
    public void A_functions_memory_prints_the_files_alone()
    {
        var changes = Edit("Orders.cs", "MemorySize = 512", "MemorySize = 1024");

        changes.Reasons(TrackingNames.Operations).ShouldBe("5 Cached");
        changes.Reasons(TrackingNames.Functions).ShouldBe("1 Modified, 1 Unchanged");
        changes.Printed.ShouldBe(["DeployFiles"]);
    }

    [Fact]
    public void The_apis_name_prints_the_files_alone()
    {
        var changes = Edit("Api.cs", "\"Orders\"", "\"Sales\"");

        changes.Reasons(TrackingNames.Operations).ShouldBe("5 Cached");
        changes.Reasons(TrackingNames.RestApi).ShouldBe("1 Modified");
        changes.Printed.ShouldBe(["DeployFiles"]);
    }

    [Fact]
    public void A_template_that_a_person_wrote_prints_the_files_alone()
    {
        var project = Shop.Open();

        var changes = project.WriteTemplate("level.vtl", "{ }");

        changes.Reasons(TrackingNames.Declarations).ShouldBe("1 Cached");
        changes.Reasons(TrackingNames.TemplateFiles).ShouldBe("1 Modified");
        changes.Printed.ShouldBe(["DeployFiles"]);
    }

    [Fact]
    public void A_template_that_nobody_uses_prints_nothing()
    {
        var changes = Shop.Open().WriteTemplate("unused.vtl", "{}");

        changes.Reasons(TrackingNames.Api).ShouldBe("1 Unchanged");
        changes.Printed.ShouldBeEmpty();
    }

    [Fact]
    public void A_property_of_the_build_prints_the_files_alone()
    {
        var changes = Shop.Open().SetProperty("SluiceYaml", "true");

        changes.Reasons(TrackingNames.Declarations).ShouldBe("1 Cached");
        changes.Reasons(TrackingNames.Project).ShouldBe("1 Modified");
        changes.Printed.ShouldBe(["DeployFiles"]);
    }

    [Fact]
    public void A_property_of_the_build_that_is_not_ours_prints_nothing()
    {
        var changes = Shop.Open().SetProperty("Other", "true");

        changes.Reasons(TrackingNames.Project).ShouldBe("1 Cached");
        changes.Outputs.ShouldMatch("^\\d+ Cached$");
    }

    [Fact]
    public void The_assemblys_name_prints_the_files_alone()
    {
        var project = Shop.Open();

        var changes = project.Edit(c => c.WithAssemblyName("Renamed"));

        changes.Reasons(TrackingNames.Operations).ShouldBe("5 Cached");
        changes.Printed.ShouldBe(["DeployFiles"]);
    }

    [Fact]
    public void Where_nullable_is_switched_off_everything_is_parsed_again()
    {
        var project = Shop.Open();

        project.Edit(c => c.WithOptions(c.Options.WithNullableContextOptions(NullableContextOptions.Disable)));

        project.Sources().ShouldBe(project.FromScratch());
    }

    [Fact]
    public void A_using_for_all_files_is_felt_in_all_files()
    {
        var project = Shop.Open();
        project.Edit(c => c.AddSyntaxTrees(Compiler.Tree("namespace Special; public enum Identity { A }", "Special.cs")));

        var changes = project.Edit(c => c.AddSyntaxTrees(Compiler.Tree("global using Guid = Special.Identity;", "Alias.cs")));

        changes.Printed.ShouldContain("Orders.Get");
        project.Sources().ShouldBe(project.FromScratch());
    }

    [Fact]
    public void An_attribute_under_another_name_declares_the_same()
    {
        var project = Shop.Open();
        project.Edit("Stock.cs", "    [HttpGet(", "    [Fetch(");
        project.Result.GeneratedSources.ShouldNotContain(s => s.HintName.Contains("Stock_Get", StringComparison.Ordinal));

        var changes = project.Edit(c => c.AddSyntaxTrees(Compiler.Tree("global using Fetch = Sluice.HttpGetAttribute;", "Alias.cs")));

        changes.Printed.ShouldContain("Stock.Get");
        project.Sources().ShouldBe(project.FromScratch());
    }

    [Fact]
    public void Without_implementation_nothing_is_done_for_the_deploy_files()
    {
        var project = Project.Open(Shop.Files, IncrementalGeneratorOutputKind.Implementation);

        project.Result.TrackedSteps.Keys.ShouldNotContain(TrackingNames.Api);
        project.Result.TrackedSteps.Keys.ShouldNotContain(TrackingNames.TemplateFiles);
        project.Result.TrackedSteps.Keys.ShouldNotContain(TrackingNames.RestApi);
        project.Result.GeneratedSources.ShouldNotContain(s => s.HintName.Contains("DeployFiles", StringComparison.Ordinal));

        var changes = project.Edit("Orders.cs", "\"/orders\"", "\"/all-orders\"");

        changes.Reasons(TrackingNames.Api).ShouldBe("");
        changes.Printed.ShouldBe(["Orders.List", "Orders.Place"]);
    }

    [Fact]
    public void In_a_class_of_200_operations_a_new_one_is_the_only_one_that_is_parsed()
    {
        var operations = string.Concat(Enumerable.Range(0, 200).Select(i => $"    [HttpGet(\"/things/{i}\")]\n    public string Get{i}(int limit = 20) => \"body{i}\";\n\n"));
        var project = Project.Open([("Api.cs", "[assembly: RestApi(\"Things\")]"), ("Things.cs", "namespace Shop;\n[LambdaFunction]\npublic sealed class Things\n{\n" + operations + "}\n")]);

        var changes = project.Edit("Things.cs", "    [HttpGet(\"/things/117\")]", "    [HttpGet(\"/new\")]\n    public string New() => \"\";\n\n    [HttpGet(\"/things/117\")]");

        changes.Reasons(TrackingNames.Operations).ShouldBe("1 New, 200 Unchanged");
        changes.Parsed.ShouldBe(["Things", "Things.New"]);
        changes.Printed.ShouldBe(["DeployFiles", "Program", "Things.New"]);
    }

    private static Changes Edit(string file, string before, string after)
    {
        var project = Shop.Open();
        var changes = project.Edit(file, before, after);
        project.Sources().ShouldBe(project.FromScratch());
        return changes;
    }
}
