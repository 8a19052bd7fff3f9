using System.IO.Compression;
using Sluice.BuildTasks.Publishing;

namespace Sluice.BuildTasks.Tests;

/// <summary>What a zip contains, and the modes of its files.</summary>
public sealed class ZipTests
{
    private static readonly PublishForm Native = PublishForm.Of("true", "");
    private static readonly PublishForm SelfContained = PublishForm.Of("", "true");

    [Fact]
    public void A_native_program_is_bootstrap_and_has_no_symbols_beside_it()
    {
        Entries(Native, "App", "App.dbg", "App.pdb", "sub/settings.json").ShouldBe(["bootstrap=App 100755", "sub/settings.json=sub/settings.json 100644"]);
        Entries(SelfContained, "App", "App.dll", "App.pdb").ShouldBe(["App.dll=App.dll 100644", "App.pdb=App.pdb 100644", "bootstrap=App 100755"]);
        Entries(PublishForm.Managed, "App.pdb", "App.dll").ShouldBe(["App.dll=App.dll 100644", "App.pdb=App.pdb 100644"]);
    }

    [Fact]
    public void A_bootstrap_of_the_projects_own_starts_the_program() =>
        Entries(SelfContained, "App", "bootstrap").ShouldBe(["App=App 100755", "bootstrap=bootstrap 100755"]);

    [Fact]
    public void A_folder_without_the_program_has_no_zip() => ZipContent.Of(["App.dll"], SelfContained, "App").ShouldBeNull();

    [Fact]
    public void Each_entry_is_made_by_Unix_with_its_mode()
    {
        var zip = Zip("ä/a.txt", "bootstrap");

        UnixZip.SetModes(zip, [Convert.ToInt32("100644", 8), Convert.ToInt32("100755", 8)]);

        using var read = new ZipArchive(new MemoryStream(zip));
        read.Entries.Select(entry => $"{entry.FullName} {Octal(entry.ExternalAttributes >> 16)}").ShouldBe(["ä/a.txt 100644", "bootstrap 100755"]);
        MadeBy(zip).ShouldBe([3, 3]);
    }

    [Fact]
    public void Bytes_that_are_no_such_zip_are_refused()
    {
        Should.Throw<InvalidDataException>(() => UnixZip.SetModes(new byte[30], []));
        Should.Throw<InvalidDataException>(() => UnixZip.SetModes(Zip("a"), [0, 0]));
    }

    [Theory]
    [InlineData("runtimes/win-x64/native/a.dll", true)]
    [InlineData(@"runtimes\osx\lib\net8.0\a.dll", true)]
    [InlineData("runtimes/linux-musl-x64/native/a.so", true)]
    [InlineData("runtimes/linux-arm64/native/a.so", true)]
    [InlineData("runtimes/linux-x64/native/a.so", false)]
    [InlineData("runtimes/unix/lib/net8.0/a.dll", false)]
    [InlineData("runtimes/unix-x64/native/a.so", false)]
    [InlineData("runtimes/browser-wasm/nativeassets/net9.0/a.a", true)]
    [InlineData("runtimes/list.json", false)]
    [InlineData("a.dll", false)]
    public void Native_parts_for_other_platforms_are_not_shipped(string path, bool isForeign)
    {
        LambdaPlatform.IsForeign(path, ["linux-x64"]).ShouldBe(isForeign);
        LambdaPlatform.IsForeign(path, ["linux-x64", "linux-arm64"]).ShouldBe(isForeign && !path.Contains("linux-arm64", StringComparison.Ordinal));
    }

    private static string[] Entries(PublishForm form, params string[] paths) =>
        [.. ZipContent.Of(paths, form, "App")!.Select(entry => $"{entry.Name}={entry.Path} {Octal(entry.UnixMode)}")];

    private static string Octal(int mode) => Convert.ToString(mode & 0xFFFF, 8);

    private static byte[] Zip(params string[] names)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(name);
            }
        }

        return memory.ToArray();
    }

    private static IEnumerable<int> MadeBy(byte[] zip) =>
        from at in Enumerable.Range(0, zip.Length - 6)
        where zip.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8)
        select (int)zip[at + 5];
}
