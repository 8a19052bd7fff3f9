using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Sluice.Packages.Tests.PackageFeed))]

namespace Sluice.Packages.Tests;

/// <summary>What a person does with the packages, outside of the repository.</summary>
public sealed partial class PackageTests(PackageFeed feed)
{
    [Fact]
    public async Task A_new_project_answers_a_request_and_publishes_what_a_deployment_takes()
    {
        feed.Run(feed.In("."), "dotnet", "new", "sluice", "--output", "Notes", "--no-restore");
        var project = feed.In("Notes");
        File.Exists(Path.Combine(project, "Notes.csproj")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(project, "Notes.cs")).ShouldContain("namespace Notes;");

        feed.Run(project, "dotnet", "build", "-warnaserror");
        Directory.EnumerateFiles(Path.Combine(project, "bin", "Debug", "net10.0", "deploy")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["openapi.json", "template.json"]);

        await AnswersAsync(project);

        feed.Run(project, "dotnet", "publish");
        using var zip = ZipFile.OpenRead(Path.Combine(project, "bin", "Release", "net10.0", "deploy", "Notes.zip"));
        zip.Entries.Select(static e => e.FullName).ShouldContain("Sluice.Runtime.dll");
        zip.Entries.Select(static e => e.FullName).ShouldNotContain("Sluice.LocalGateway.dll");
    }

    [Fact]
    public void A_new_project_may_be_for_the_older_runtime()
    {
        feed.Run(feed.In("."), "dotnet", "new", "sluice", "--output", "Older", "--no-restore", "--Framework", "net8.0");
        File.ReadAllText(feed.In("Older/Older.csproj")).ShouldContain("<TargetFramework>net8.0</TargetFramework>");
        File.ReadAllText(feed.In("Older/Older.csproj")).ShouldContain($"Version=\"{PackageFeed.Version}\"");
    }

    [Fact]
    public void The_tool_sluice_installs_and_renders_a_template()
    {
        feed.Run(feed.In("."), "dotnet", "tool", "install", "Sluice.LocalGateway", "--version", PackageFeed.Version, "--tool-path", feed.In("tools"));
        File.WriteAllText(feed.In("a.vtl"), "#foreach($i in [1..3])$i#end");
        feed.Run(feed.In("."), feed.In("tools/sluice"), "render", "a.vtl").ShouldBe("123");
    }

    [Fact]
    public void The_package_of_a_function_project_holds_all_it_needs_and_depends_on_nothing()
    {
        var files = feed.Files("Sluice");
        files.ShouldContain("analyzers/dotnet/cs/Sluice.Generator.dll");
        files.ShouldContain("build/Sluice.props");
        files.ShouldContain("build/Sluice.targets");
        files.ShouldContain("lib/net8.0/Sluice.Runtime.dll");
        files.ShouldContain("lib/net8.0/Sluice.dll");
        files.ShouldContain("lib/net10.0/Sluice.Runtime.xml");
        files.ShouldContain("tools/net10.0/Sluice.LocalGateway.dll");
        files.ShouldContain("tools/netstandard2.0/Sluice.BuildTasks.dll");
        feed.Specification("Sluice").ShouldNotContain("<dependency ");
        feed.Specification("Sluice.MappingTemplates").ShouldNotContain("<dependency ");
    }

    private async Task AnswersAsync(string project)
    {
        using var process = feed.Start(project, "dotnet", "run", "--no-build", "--", "--port", "0");
        try
        {
            var output = new StringBuilder();
            var url = "";
            while (url.Length == 0 && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                output.AppendLine(line);
                url = InvokeUrl().Match(line).Value;
            }

            url.ShouldNotBeEmpty(output.ToString());
            using var client = new HttpClient();
            using var response = await client.GetAsync(new Uri($"{url}/notes/9"), TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("There is no note 9.");
            (await client.GetStringAsync(new Uri($"{url}/notes?tag=hello"), TestContext.Current.CancellationToken)).ShouldContain("Try me");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\w+")]
    private static partial Regex InvokeUrl();
}
