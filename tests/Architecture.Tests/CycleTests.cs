namespace Sluice.Architecture.Tests;

public sealed class CycleTests
{
    /// <summary>More files than this that use each other are hard to understand one by one.</summary>
    private const int MostFiles = 12;

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
        Cycles.Find(ProjectReferences.Of(project).Select(reference => (Unit(reference.FromFile), Unit(reference.ToFile))))
            .Where(files => files.Length > MostFiles)
            .Select(files => $"{files.Length} files: " + string.Join(' ', files.Select(Path.GetFileName)))
            .ShouldBeEmpty();

    [Fact]
    public void Nodes_that_reach_each_other_are_one_cycle() =>
        Cycles.Find([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("e", "f"), ("f", "e"), ("g", "g")])
            .ShouldBe([["a", "b", "c"], ["e", "f"]]);

    [Fact]
    public void A_chain_is_no_cycle() => Cycles.Find([("a", "b"), ("b", "c"), ("a", "c")]).ShouldBeEmpty();

    [Fact]
    public void The_files_of_a_partial_type_count_as_one() =>
        Unit(Path.Combine("Payloads", "PayloadReader.Json.cs")).ShouldBe(Unit(Path.Combine("Payloads", "PayloadReader.cs")));

    /// <summary>The file without what stands between its first and its last dot: <c>Reader.Json.cs</c> is a part of <c>Reader.cs</c>.</summary>
    private static string Unit(string file) => Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(file).Split('.')[0] + ".cs");
}
