using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Sluice.Packages.Tests;

/// <summary>What is in the packages, and what they say of themselves.</summary>
public sealed partial class PackageContentTests(PackageFeed feed)
{
    /// <summary>The repository's, from the one place that has it.</summary>
    private static string Address { get; } = System.Xml.Linq.XDocument.Load(Path.Combine(Places.Root, "Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    public static TheoryData<string> All => ["Sluice", "Sluice.Aspire", "Sluice.Cdk", "Sluice.MappingTemplates", "Sluice.Templates", "Sluice.Testing", "Sluice.Tool"];

    [Theory, MemberData(nameof(All))]
    public void A_package_says_what_it_is_and_where_it_comes_from(string name)
    {
        using var package = new Package(feed.PathOf(name));

        package.Element("id")!.Value.ShouldBe(name);
        package.Element("license")!.ToString().ShouldContain("type=\"expression\"");
        package.Element("license")!.Value.ShouldBe("MIT");
        package.Element("description")!.Value.ShouldNotBeNullOrEmpty();
        package.Element("tags")!.Value.ShouldContain("apigateway");
        package.Element("projectUrl")!.Value.ShouldStartWith("https://");
        var repository = package.Element("repository")!;
        repository.Attribute("url")!.Value.ShouldBe(Address);
        if (Path.Exists(Path.Combine(Places.Root, ".git")))
        {
            repository.Attribute("commit")!.Value.ShouldMatch("^[0-9a-f]{40}$");
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_package_has_a_page_whose_links_are_whole_addresses(string name)
    {
        using var package = new Package(feed.PathOf(name));

        package.Element("readme")!.Value.ShouldBe("README.md");
        var links = MarkdownLink().Matches(package.Text("README.md")).Select(static m => m.Groups[1].Value).ToList();
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(static link => link.StartsWith("https://", StringComparison.Ordinal));

        // Ours lead to a page that is there.
        var pages = Address + "/blob/main/";
        links.Where(link => link.StartsWith(pages, StringComparison.Ordinal)).ShouldAllBe(link => File.Exists(Path.Combine(Places.Root, link.Substring(pages.Length))));
    }

    [Theory, MemberData(nameof(All))]
    public void Every_assembly_of_ours_carries_its_symbols_and_can_be_built_again_bit_by_bit(string name)
    {
        using var package = new Package(feed.PathOf(name));

        foreach (var file in package.Files.Where(static f => Path.GetFileName(f).StartsWith("Sluice", StringComparison.Ordinal) && f.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var image = new PEReader(package.Bytes(file));
            var entries = image.ReadDebugDirectory().Select(static e => e.Type).ToList();
            entries.ShouldContain(DebugDirectoryEntryType.EmbeddedPortablePdb, file);
            entries.ShouldContain(DebugDirectoryEntryType.Reproducible, file);
        }
    }

    [Fact]
    public void The_package_of_a_function_project_holds_all_it_needs_and_nothing_else()
    {
        using var package = new Package(feed.PathOf("Sluice"));

        package.Files.Where(static file => !file.StartsWith("docs/diagnostics/", StringComparison.Ordinal)).ShouldBe(
        [
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/Sluice.CodeFixes.dll",
            "analyzers/dotnet/cs/Sluice.Generator.dll",
            "build/Sluice.props",
            "build/Sluice.targets",
            "lib/net10.0/Sluice.Runtime.dll",
            "lib/net10.0/Sluice.Runtime.xml",
            "lib/net10.0/Sluice.dll",
            "lib/net10.0/Sluice.xml",
            "lib/net8.0/Sluice.Runtime.dll",
            "lib/net8.0/Sluice.Runtime.xml",
            "lib/net8.0/Sluice.dll",
            "lib/net8.0/Sluice.xml",
            "tools/net10.0/OpenTelemetry.Api.ProviderBuilderExtensions.dll",
            "tools/net10.0/OpenTelemetry.Api.dll",
            "tools/net10.0/OpenTelemetry.Exporter.OpenTelemetryProtocol.dll",
            "tools/net10.0/OpenTelemetry.dll",
            "tools/net10.0/Sluice.LocalGateway.dll",
            "tools/net10.0/Sluice.MappingTemplates.dll",
            "tools/net10.0/Sluice.Tool.deps.json",
            "tools/net10.0/Sluice.Tool.dll",
            "tools/net10.0/Sluice.Tool.runtimeconfig.json",
            "tools/net10.0/Spectre.Console.dll",
            "tools/net10.0/System.CommandLine.dll",
            "tools/net10.0/YamlDotNet.dll",
            "tools/netstandard2.0/Sluice.BuildTasks.dll",
            "tools/netstandard2.0/YamlDotNet.dll",
        ]);
        package.Dependencies.ShouldBeEmpty();
    }

    [Fact]
    public void The_other_packages_depend_on_nothing_that_is_not_ours()
    {
        using var templates = new Package(feed.PathOf("Sluice.MappingTemplates"));
        templates.Files.ShouldBe(["README.md", "lib/net10.0/Sluice.MappingTemplates.dll", "lib/net10.0/Sluice.MappingTemplates.xml"]);
        templates.Dependencies.ShouldBeEmpty();

        using var testing = new Package(feed.PathOf("Sluice.Testing"));
        testing.Files.ShouldBe(["README.md", "lib/net10.0/Sluice.LocalGateway.dll", "lib/net10.0/Sluice.Testing.dll", "lib/net10.0/Sluice.Testing.xml"]);
        testing.Dependencies.ShouldBe(["Sluice.MappingTemplates"]);

        using var aspire = new Package(feed.PathOf("Sluice.Aspire"));
        aspire.Files.ShouldBe(["README.md", "lib/net10.0/Sluice.Aspire.dll", "lib/net10.0/Sluice.Aspire.xml"]);
        aspire.Dependencies.ShouldBe(["Aspire.Hosting"]);

        using var cdk = new Package(feed.PathOf("Sluice.Cdk"));
        cdk.Files.ShouldBe(["README.md", "lib/net8.0/Sluice.Cdk.dll", "lib/net8.0/Sluice.Cdk.xml"]);
        cdk.Dependencies.ShouldBe(["Amazon.CDK.Lib", "Constructs"], ignoreOrder: true);

        using var tool = new Package(feed.PathOf("Sluice.Tool"));
        tool.Files.ShouldContain("THIRD-PARTY-NOTICES.txt");
        tool.Files.ShouldNotContain(static f => f.EndsWith(".xml", StringComparison.Ordinal) && !f.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal));
        tool.Element("packageTypes")!.ToString().ShouldContain("DotnetTool");
        tool.Dependencies.ShouldBeEmpty();
    }

    [Fact]
    public void Analyzers_ask_for_no_more_than_the_compiler_that_the_build_checks_for()
    {
        using var package = new Package(feed.PathOf("Sluice"));

        foreach (var file in package.Files.Where(static f => f.StartsWith("analyzers/", StringComparison.Ordinal)))
        {
            using var image = new PEReader(package.Bytes(file));
            var metadata = image.GetMetadataReader();
            var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).ToDictionary(r => metadata.GetString(r.Name), static r => r.Version);
            references.Where(static r => r.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).ShouldAllBe(static r => r.Value == new Version(4, 14, 0, 0), file);
            references.Keys.Where(static n => !n.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                .ShouldBeSubsetOf(["netstandard", "System.Collections.Immutable", "System.Composition.AttributedModel", "System.Memory", "Sluice.Generator"], file);
        }

        package.Text("build/Sluice.targets").ShouldContain("'$(_SluiceCompiler)', '4.14'");
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex MarkdownLink();
}
