using Sluice.LocalGateway.Functions.Code;

namespace Sluice.LocalGateway.Tests.Functions;

/// <summary>Layers that have the same names.</summary>
public sealed class LayerFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    [Fact]
    public void The_last_layer_counts_where_one_has_a_file_and_another_one_a_folder()
    {
        Write("one/a", "file");
        Write("one/b/c", "inner");
        Write("two/a/d", "inner");
        Write("two/b", "file");

        LayerFolder.Merge([Path.Combine(_folder, "one"), Path.Combine(_folder, "two")], Path.Combine(_folder, "opt"));

        File.ReadAllText(Path.Combine(_folder, "opt/a/d")).ShouldBe("inner");
        File.ReadAllText(Path.Combine(_folder, "opt/b")).ShouldBe("file");
    }

    [Fact]
    public void A_file_that_can_only_be_read_is_replaced_by_the_next_layer()
    {
        File.SetAttributes(Write("one/a", "first"), FileAttributes.ReadOnly);
        Write("two/a", "second");

        LayerFolder.Merge([Path.Combine(_folder, "one"), Path.Combine(_folder, "two")], Path.Combine(_folder, "opt"));

        File.ReadAllText(Path.Combine(_folder, "opt/a")).ShouldBe("second");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
