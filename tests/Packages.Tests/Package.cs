using System.IO.Compression;
using System.Xml.Linq;

namespace Sluice.Packages.Tests;

/// <summary>One package, opened.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _zip;

    public Package(string path)
    {
        _zip = ZipFile.OpenRead(path);
        var specification = XDocument.Parse(Text(_zip.Entries.Single(static e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName)).Root!;
        Metadata = specification.Elements().Single();
    }

    /// <summary>Of the specification.</summary>
    public XElement Metadata { get; }

    /// <summary>What is in it, save what NuGet itself adds.</summary>
    public IReadOnlyList<string> Files =>
        [.. _zip.Entries.Select(static e => e.FullName)
            .Where(static n => !n.StartsWith('_') && !n.StartsWith('[') && !n.StartsWith("package/", StringComparison.Ordinal) && !n.EndsWith(".nuspec", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public XElement? Element(string name) => Metadata.Element(Metadata.Name.Namespace + name);

    public IReadOnlyList<string> Dependencies =>
        [.. Metadata.Descendants(Metadata.Name.Namespace + "dependency").Select(static d => d.Attribute("id")!.Value)];

    public string Text(string file)
    {
        using var reader = new StreamReader(_zip.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    public MemoryStream Bytes(string file)
    {
        using var content = _zip.GetEntry(file)!.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    public void Dispose() => _zip.Dispose();
}
