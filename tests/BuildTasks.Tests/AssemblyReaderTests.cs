using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Sluice.BuildTasks.DeployFiles;

namespace Sluice.BuildTasks.Tests;

public sealed class AssemblyReaderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void An_assembly_without_an_api_has_no_files() =>
        AssemblyReader.Read(typeof(AssemblyReaderTests).Assembly.Location).ShouldBeEmpty();

    [Fact]
    public void Files_are_read_in_order_and_texts_are_exact()
    {
        var text = "line\n\"'\\ \u2028 \ud83d\ude00 \0" + new string('x', 100_000);
        Save(("FormatVersion", 2), ("Files", Packed.Files(("a", text), ("b", ""))));

        var files = AssemblyReader.Read(_path);

        files.Select(file => file.Path).ShouldBe(["a", "b"]);
        Encoding.UTF8.GetString(files[0].Bytes).ShouldBe(text);
        files[1].Bytes.ShouldBeEmpty();
    }

    [Fact]
    public void Another_format_is_refused()
    {
        Save(("FormatVersion", 1), ("Files", Packed.Files(("a", ""))));

        Should.Throw<DeployException>(() => AssemblyReader.Read(_path)).Code.ShouldBe("SLUICE201");
    }

    [Fact]
    public void Files_that_are_not_the_whole_api_are_refused()
    {
        Save(("FormatVersion", 2), ("LeftOut", "Orders.Get (SLUICE024)"), ("Files", Packed.Files(("a", ""))));

        var refused = Should.Throw<DeployException>(() => AssemblyReader.Read(_path));

        refused.Code.ShouldBe("SLUICE211");
        refused.Message.ShouldContain("Orders.Get (SLUICE024)");
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("")]
    [InlineData("a\n")]
    [InlineData("a\n5\nfour")]
    [InlineData("a\n-1\n")]
    [InlineData("a\nten\n")]
    public void Files_that_are_damaged_are_refused(string content)
    {
        Save(("FormatVersion", 2), ("Files", content.Contains('\n', StringComparison.Ordinal) ? Packed.Text(content) : content.Length == 0 ? "AAAA" : content));

        Should.Throw<DeployException>(() => AssemblyReader.Read(_path)).Code.ShouldBe("SLUICE204");
    }

    [Fact]
    public void What_is_no_assembly_is_refused()
    {
        File.WriteAllText(_path, "MZ not really");

        Should.Throw<DeployException>(() => AssemblyReader.Read(_path)).Code.ShouldBe("SLUICE204");
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("C:/x")]
    [InlineData("a\\b")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("a\nb")]
    public void A_path_that_is_not_inside_the_folder_is_refused(string path) =>
        Should.Throw<DeployException>(() => DeployPath.Check(path)).Code.ShouldBe("SLUICE202");

    private void Save(params (string Name, object Value)[] constants)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Test"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Test").DefineType("Sluice.Generated.DeployFiles", TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed);
        foreach (var (name, value) in constants)
        {
            type.DefineField(name, value.GetType(), FieldAttributes.Private | FieldAttributes.Static | FieldAttributes.Literal).SetConstant(value);
        }

        type.CreateType();
        assembly.Save(_path);
    }
}
