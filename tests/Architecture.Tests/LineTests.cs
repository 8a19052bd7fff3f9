namespace Sluice.Architecture.Tests;

public sealed class LineTests
{
    private const int Longest = 160;

    [Theory]
    [InlineData("src")]
    [InlineData("samples")]
    [InlineData("bench")]
    [InlineData("docs")]
    public void No_line_of_code_is_longer_than_160_characters(string folder)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Places.Root, folder), "*.cs", SearchOption.AllDirectories).Where(IsOurs).ToList();

        files.ShouldNotBeEmpty();
        files.SelectMany(LongLines).ShouldBeEmpty();
    }

    private static bool IsOurs(string file) => !Path.GetRelativePath(Places.Root, file).Split(Path.DirectorySeparatorChar).Any(name => name is "obj" or "bin");

    private static IEnumerable<string> LongLines(string file) =>
        File.ReadLines(file)
            .Select((line, index) => (line.Length, Number: index + 1))
            .Where(line => line.Length > Longest)
            .Select(line => $"{Path.GetRelativePath(Places.Root, file)}:{line.Number} has {line.Length} characters.");
}
