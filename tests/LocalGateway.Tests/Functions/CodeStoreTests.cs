using System.IO.Compression;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Code;
using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Tests.Functions;

/// <summary>Code and layers that cannot be used.</summary>
public sealed class CodeStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_text_that_is_no_path_is_the_error_of_the_function(string path)
    {
        using var store = new CodeStore(_folder);
        Should.Throw<FunctionStartException>(() => store.FolderOf(Function with { CodePath = path })).Message.ShouldContain("empty or has a NUL character");
        Should.Throw<FunctionStartException>(() => store.LayersOf(Function with { Layers = [new("L", path)] })).Message.ShouldContain("empty or has a NUL character");
    }

    [Fact]
    public void A_zip_that_is_refused_leaves_no_files_and_is_not_unpacked_again()
    {
        var zip = Path.Combine(_folder, "code.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            archive.CreateEntry("first");
            archive.CreateEntry("../evil");
        }

        using var store = new CodeStore(_folder);
        var function = Function with { CodePath = zip };
        var problem = Should.Throw<FunctionStartException>(() => store.FolderOf(function)).Message;
        File.Delete(zip);
        File.WriteAllText(zip, "another file");

        Should.Throw<FunctionStartException>(() => store.FolderOf(function)).Message.ShouldBe(problem);
        Path.GetFileName(store.FolderOf(Function with { InlineCode = "x" })).ShouldBe("0");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static FunctionSettings Function => new() { LogicalId = "F", Name = "F", Handler = "index.handler" };
}
