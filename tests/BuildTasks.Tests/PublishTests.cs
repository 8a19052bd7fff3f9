using System.IO.Compression;

namespace Sluice.BuildTasks.Tests;

public sealed class PublishTests
{
    [Fact]
    public void Publish_in_two_folders_gives_the_same_zip_and_another_build_takes_it_away()
    {
        using var first = new TestProject();
        using var second = new TestProject();
        first.Dotnet("publish --no-restore -c Debug -p:PathMap=" + first.In("") + "=/_/");
        second.Dotnet("publish --no-restore -c Debug -p:PathMap=" + second.In("") + "=/_/");

        first.Names().ShouldBe([".sluice-project", "App.zip", "openapi.json", "vtl", "vtl/Get", "vtl/Get/request.vtl"]);
        second.Names().ShouldBe(first.Names());
        using (var zip = ZipFile.OpenRead(Path.Combine(first.Deploy, "App.zip")))
        {
            zip.Entries.Select(entry => entry.FullName).ShouldBe(["App.deps.json", "App.dll", "App.pdb", "App.runtimeconfig.json"]);
            zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980);
            zip.Entries.Select(entry => Convert.ToString((uint)entry.ExternalAttributes >> 16, 8)).Distinct().ShouldBe(["100644"]);
        }

        foreach (var name in first.Names().Where(name => name.Contains('.')))
        {
            File.ReadAllBytes(Path.Combine(second.Deploy, name)).ShouldBe(File.ReadAllBytes(Path.Combine(first.Deploy, name)), name);
        }

        first.WriteBody("2");
        first.Build();
        first.Names().ShouldNotContain("App.zip", "its code is not the template's any more");
    }
}
