using System.IO.Compression;
using Sluice.LocalGateway.Functions.Code;
using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Tests.Functions.Programs;

/// <summary>Zip files, also of people who mean no good.</summary>
public sealed class UnpackedZipTests : IDisposable
{
    private const int Link = unchecked((int)0xA1FF0000);

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_and_folders_are_unpacked_with_their_permissions()
    {
        var target = Unpack(("a/b.txt", "text", 0), ("bootstrap", "#!/bin/sh", unchecked((int)0x81ED0000)), ("empty/", "", 0));
        File.ReadAllText(Path.Combine(target, "a", "b.txt")).ShouldBe("text");
        Directory.Exists(Path.Combine(target, "empty")).ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(target, "bootstrap")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_link_within_the_zip_is_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        var target = Unpack(("bin/tool", "../lib/tool.js", Link), ("lib/tool.js", "1", 0));
        File.ReadAllText(Path.Combine(target, "bin", "tool")).ShouldBe("1");
    }

    [Theory]
    [InlineData("../evil", "x", 0, "leads outside of it")]
    [InlineData("a/../../evil", "x", 0, "leads outside of it")]
    [InlineData("/evil", "x", 0, "is no path")]
    [InlineData("link", "../evil", Link, "leads outside of it")]
    [InlineData("link", "/etc/passwd", Link, "leads outside of it")]
    public void An_entry_that_leads_out_of_the_folder_is_refused(string name, string text, int attributes, string problem)
    {
        var thrown = Should.Throw<FunctionStartException>(() => Unpack((name, text, attributes)));
        thrown.Message.ShouldContain(problem);
        File.Exists(Path.Combine(_folder, "evil")).ShouldBeFalse();
    }

    [Fact]
    public void A_link_below_a_link_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        Should.Throw<FunctionStartException>(() => Unpack(("a/b/c", "x", 0), ("l", "a/b", Link), ("l/m", "../c", Link)))
            .Message.ShouldContain("'l/m', which leads outside of it");
    }

    [Fact]
    public void A_link_that_leads_through_another_link_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        Should.Throw<FunctionStartException>(() => Unpack(("p/q/r/a", "x", 0), ("p/q/r/up", "../../..", Link), ("b/c", "../p/q/r/up/../evil", Link)))
            .Message.ShouldContain("'b/c', which leads through another link");
    }

    [Fact]
    public void A_zip_that_would_fill_the_disk_is_refused()
    {
        var zip = Path.Combine(_folder, "bomb.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("zeros", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var written = 0L; written <= UnpackedZip.LargestCode; written += zeros.Length)
            {
                entry.Write(zeros);
            }
        }

        new FileInfo(zip).Length.ShouldBeLessThan(5_000_000);
        Should.Throw<FunctionStartException>(() => UnpackedZip.Write(zip, Path.Combine(_folder, "target"))).Message.ShouldContain("250 MB when it is unpacked");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a zip")]
    public void What_is_no_zip_is_refused(string text)
    {
        var path = Path.Combine(_folder, "code.zip");
        File.WriteAllText(path, text);
        Should.Throw<FunctionStartException>(() => UnpackedZip.Write(path, Path.Combine(_folder, "target"))).Message.ShouldContain("code.zip cannot be unpacked");
    }

    [Fact]
    public void Two_entries_of_one_name_are_refused()
        => Should.Throw<FunctionStartException>(() => Unpack(("a", "1", 0), ("a", "2", 0))).Message.ShouldContain("cannot be unpacked");

    private string Unpack(params (string Name, string Text, int Attributes)[] entries)
    {
        var zip = Path.Combine(_folder, "code.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            foreach (var (name, text, attributes) in entries)
            {
                var entry = archive.CreateEntry(name);
                entry.ExternalAttributes = attributes;
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }
        }

        var target = Path.Combine(_folder, "target");
        UnpackedZip.Write(zip, target);
        return target;
    }
}
