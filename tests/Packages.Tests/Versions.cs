using System.Xml.Linq;

namespace Sluice.Packages.Tests;

/// <summary>The versions that the repository uses, for projects outside of it.</summary>
internal static class Versions
{
    private static readonly XDocument Central = XDocument.Load(Path.Combine(Places.Root, "Directory.Packages.props"));

    public static string Of(string package) =>
        Central.Descendants("PackageVersion").Single(v => v.Attribute("Include")!.Value == package).Attribute("Version")!.Value;
}
