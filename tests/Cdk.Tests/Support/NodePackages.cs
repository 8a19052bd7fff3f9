using System.Formats.Tar;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Sluice.Cdk.Tests.Support;

/// <summary>
/// The packages that a program of the CDK in TypeScript uses, without a download: the assemblies of the CDK for .NET contain the same packages for Node,
/// which they run, and the compiler is the one of <c>tests/Clients.Tests/TypeScript</c>.
/// </summary>
internal static class NodePackages
{
    private const string Install = "npm ci --prefix tests/Clients.Tests/TypeScript";

    private static readonly string Compiler = Path.Combine(Places.Root, "tests", "Clients.Tests", "TypeScript", "node_modules");

    private static readonly Assembly[] Bundles = [typeof(Amazon.CDK.App).Assembly, typeof(Amazon.CDK.CloudAssembly.Schema.ArtifactManifest).Assembly, typeof(Constructs.Construct).Assembly];

    /// <summary>Skips the test where the compiler is not installed.</summary>
    public static void Require()
    {
        Node.Require();
        Assert.SkipUnless(Directory.Exists(Compiler), "needs the packages of tests/Clients.Tests/TypeScript: " + Install);
    }

    /// <summary>Writes them into a folder.</summary>
    /// <param name="folder">The folder <c>node_modules</c>, which does not exist yet.</param>
    public static void Write(string folder)
    {
        foreach (var bundle in Bundles)
        {
            var resource = bundle.GetManifestResourceNames().Single(name => name.EndsWith(".tgz", StringComparison.Ordinal));
            using var bytes = new GZipStream(bundle.GetManifestResourceStream(resource)!, CompressionMode.Decompress);
            var unpacked = Directory.CreateDirectory(Path.Combine(folder, ".unpacked")).FullName;
            TarFile.ExtractToDirectory(bytes, unpacked, overwriteFiles: false);
            var package = Path.Combine(unpacked, "package");
            var name = (string)JsonNode.Parse(File.ReadAllText(Path.Combine(package, "package.json")))!["name"]!;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            Directory.Move(package, Path.Combine(folder, name));
        }

        foreach (var name in (string[])["typescript", "@types", "undici-types"])
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, name), Path.Combine(Compiler, name));
        }
    }

    /// <summary>Removes the links, so that the folder can be deleted without what they lead to.</summary>
    public static void Unlink(string folder)
    {
        foreach (var link in Directory.Exists(folder) ? Directory.GetDirectories(folder).Where(path => new DirectoryInfo(path).LinkTarget != null) : [])
        {
            Directory.Delete(link);
        }
    }
}
