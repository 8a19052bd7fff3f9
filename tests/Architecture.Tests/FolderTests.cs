namespace Sluice.Architecture.Tests;

/// <summary>What <c>docs/architecture.md</c> says about the folders of each project is what the compiler sees.</summary>
public sealed class FolderTests
{
    public static TheoryData<string> Projects => [.. SourceProject.Names];

    [Fact]
    public void Every_project_with_code_has_a_table() =>
        ArchitecturePage.Projects.Order(StringComparer.Ordinal).ShouldBe(SourceProject.Names);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_compiles_from_the_inputs_that_its_build_wrote(string project) =>
        SourceProject.Load(project).Errors.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_the_folders_that_its_row_names(string project) =>
        FolderRules.Forbidden(ProjectReferences.Of(project), ArchitecturePage.FoldersOf(project)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_row_names_only_folders_that_are_used(string project) =>
        FolderRules.Unused(ProjectReferences.Of(project), ArchitecturePage.FoldersOf(project)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_table_names_every_folder_with_code_and_no_other(string project) =>
        ArchitecturePage.FoldersOf(project).Keys.Order(StringComparer.Ordinal).ShouldBe(SourceProject.Load(project).Folders);

    [Fact]
    public void A_forbidden_reference_is_named_with_its_file_and_line()
    {
        var project = SourceProject.Of(
            "Sample",
            ("High/Caller.cs", "class Caller\n{\n    int Call() => Called.Value;\n}"),
            ("Low/Called.cs", "class Called { public static int Value = 1; }"));

        var forbidden = FolderRules.Forbidden(ReferenceCollector.Collect(project), new() { ["High"] = [], ["Low"] = ["High"] });

        forbidden.ShouldBe(
        [
            Path.Combine("src", "Sample", "High", "Caller.cs") + ":3 refers to " + Path.Combine("src", "Sample", "Low", "Called.cs")
                + ", but the row of 'High' in docs/architecture.md does not name 'Low'.",
        ]);
    }

    [Fact]
    public void A_row_that_names_a_folder_without_need_is_named()
    {
        var project = SourceProject.Of("Sample", ("High/Caller.cs", "class Caller { }"), ("Low/Called.cs", "class Called { }"));

        FolderRules.Unused(ReferenceCollector.Collect(project), new() { ["High"] = ["Low"], ["Low"] = [] })
            .ShouldBe(["The row of 'High' names 'Low', which no file of 'High' uses."]);
    }
}
