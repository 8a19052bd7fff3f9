using System.Xml.Linq;
using Sluice.BuildTasks.Publishing;

namespace Sluice.BuildTasks.Tests;

/// <summary>The project that compiles the assemblies of a publish.</summary>
public sealed class ReadyToRunProjectTests
{
    [Fact]
    public void It_names_assemblies_frameworks_and_the_sources_of_packages_and_takes_no_settings_of_other_projects()
    {
        var text = new ReadyToRunProject("net10.0", "linux-arm64", "/a & b/images")
        {
            Assemblies = ["/a & b/50%;(x)/App.dll"],
            Frameworks = ["Microsoft.AspNetCore.App"],
            Sources = [("RestoreSources", "feed"), ("RestoreConfigFile", "")],
        }.Write();

        var project = XDocument.Parse(text);
        Value("TargetFramework").ShouldBe("net10.0");
        Value("RuntimeIdentifier").ShouldBe("linux-arm64");
        Value("RestoreSources").ShouldBe("feed");
        Value("ImportDirectoryBuildProps").ShouldBe("false");
        project.Descendants("RestoreConfigFile").ShouldBeEmpty();
        Include("FrameworkReference").ShouldBe("Microsoft.AspNetCore.App");
        Include("_Assembly").ShouldBe("/a & b/50%25%3B%28x%29/App.dll");

        string Value(string name) => project.Descendants(name).Single().Value;

        string Include(string name) => project.Descendants(name).Single().Attribute("Include")!.Value;
    }
}
