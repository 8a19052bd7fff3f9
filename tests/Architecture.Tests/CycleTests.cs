namespace Sluice.Architecture.Tests;

public sealed class CycleTests
{
    public static TheoryData<string> Projects => [.. SourceProject.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_use_each_other(string project) =>
        Cycles.Find(ProjectReferences.Of(project).Select(reference => (reference.FromFolder, reference.ToFolder)))
            .Select(folders => string.Join(' ', folders))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_more_than_twelve_files_use_each_other(string project) =>
        Cycles.Find(ProjectReferences.Of(project).Select(reference => (reference.FromFile, reference.ToFile)))
            .Where(files => files.Length > 12)
            .Select(files => $"{files.Length} files: " + string.Join(' ', files.Select(Path.GetFileName)))
            .ShouldBeEmpty();

    [Fact]
    public void Nodes_that_reach_each_other_are_one_cycle() =>
        Cycles.Find([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("e", "f"), ("f", "e"), ("g", "g")])
            .ShouldBe([["a", "b", "c"], ["e", "f"]]);

    [Fact]
    public void A_chain_is_no_cycle() => Cycles.Find([("a", "b"), ("b", "c"), ("a", "c")]).ShouldBeEmpty();
}
