using System.Net;
using System.Text.RegularExpressions;
using Sluice.Tests.Docs;

namespace Sluice.Packages.Tests;

/// <summary>The documentation's steps from an empty folder, word for word: each command line of a page is run in its order.</summary>
public sealed partial class GuideTests(PackageFeed feed)
{
    // One for each test: the class is made anew for each.
    private readonly string _templates = feed.In("templates-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task The_guide_leads_from_an_empty_folder_to_what_is_deployed()
    {
        var page = DocPage.Read("docs/guide.md");
        var folder = Begin("Guide", page);
        foreach (var block in page.Blocks)
        {
            folder = block.Language switch
            {
                "csharp" => Save(folder, "Program.cs", block.Text),
                "console" when block.Text.Trim() == "dotnet run" => folder,
                "console" when block.Commands.First().StartsWith("curl ", StringComparison.Ordinal) => await AskAsync(folder, block, "[\"Hello, Ada!\",\"Hello, Ada!\"]"),
                "console" => Run(folder, block.Commands.Where(IsForThisMachine)),
                _ => folder,
            };
        }

        File.Exists(Path.Combine(folder, "bin", "Debug", "net10.0", "deploy", "openapi.json")).ShouldBeTrue();
        foreach (var path in page.Blocks.SelectMany(block => Deployed().Matches(block.Text)).Select(match => match.Value).Distinct())
        {
            File.Exists(Path.Combine(folder, path)).ShouldBeTrue(path);
        }
    }

    // FirstHourTests run these commands, serve the project, and run its tests.
    [Theory]
    [InlineData("README.md", "A project of your own")]
    [InlineData("src/Templates/README.md", "Sluice.Templates")]
    [InlineData("src/Package/README.md", "Sluice")]
    public void The_first_project_of_a_page_is_that_of_the_first_hour(string path, string section)
    {
        var page = DocPage.Read(path);
        var hour = DocPage.Read("docs/first-hour.md");
        var known = hour.Blocks.Where(block => block.Language == "console").SelectMany(block => block.Commands).ToArray();

        page.Blocks.First(block => block.Language == "console" && block.Section == section).Commands.ShouldBe(known.Take(4));
        known[3].ShouldBe("dotnet run");
        page.Blocks.SelectMany(block => block.Commands).Where(command => command.StartsWith("dotnet new sluice-tests ", StringComparison.Ordinal)).Except(known).ShouldBeEmpty();
        page.Blocks.Where(block => block.Text.Contains("<packageSources>", StringComparison.Ordinal)).Select(block => block.Text)
            .Except(hour.Blocks.Select(block => block.Text)).ShouldBeEmpty();
    }

    [Fact]
    public void The_program_of_the_packages_page_builds()
    {
        var page = DocPage.Read("src/Package/README.md");
        var folder = Begin("PackagePage", page);

        folder = Run(folder, ["dotnet new console --output Shop", "cd Shop", "dotnet add package Sluice"]);
        Save(folder, "Program.cs", page.Blocks.Single(block => block.Language == "csharp").Text);

        feed.Run(folder, "dotnet", "build", "-warnaserror").ShouldContain("Build succeeded");
    }

    private static bool IsForThisMachine(string command) => command.StartsWith("dotnet ", StringComparison.Ordinal) || command.StartsWith("cd ", StringComparison.Ordinal);

    /// <summary>A folder for projects, with the page's own package source where it shows one.</summary>
    private string Begin(string name, DocPage page)
    {
        var folder = Directory.CreateDirectory(feed.In(name)).FullName;
        if (page.Blocks.FirstOrDefault(block => block.Text.Contains("<packageSources>", StringComparison.Ordinal)) is { } sources)
        {
            sources.Text.ShouldContain("SLUICE/artifacts/packages");
            Save(folder, "nuget.config", sources.Text.Replace("SLUICE/artifacts/packages", Path.GetDirectoryName(feed.PathOf("Sluice")), StringComparison.Ordinal));
        }

        return folder;
    }

    private string Run(string folder, IEnumerable<string> commands)
    {
        foreach (var words in commands.Select(command => command.Split(' ')))
        {
            if (words[0] == "cd")
            {
                folder = Path.Combine(folder, words[1]);
                continue;
            }

            // The packages under test have a version of their own, and the templates a place of their own.
            string[] version = words switch
            {
                [_, "add", "package", ..] => ["--version", PackageFeed.Version],
                // Other tests use the installed templates meanwhile.
                [_, "new", ..] => ["--debug:custom-hive", _templates],
                _ => [],
            };
            feed.Run(folder, words[0], [.. words[1..].Select(word => word == "Sluice.Templates" ? $"{word}::{PackageFeed.Version}" : word), .. version]);
        }

        return folder;
    }

    private async Task<string> AskAsync(string folder, DocBlock block, string answer)
    {
        var path = Address().Match(block.Commands.Single()).Groups[1].Value;
        await ServedAsync(folder, async url => (await GetAsync(new Uri(url, path))).ShouldBe(answer));
        return folder;
    }

    private async Task ServedAsync(string folder, Func<Uri, Task> ask)
    {
        using var process = feed.Start(folder, "dotnet", "run", "--", "--port", "0");
        try
        {
            var output = "";
            Uri? url = null;
            while (url is null && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                output += line + "\n";
                url = line.StartsWith("Invoke URL: ", StringComparison.Ordinal) ? new Uri(line["Invoke URL: ".Length..]) : null;
            }

            url.ShouldNotBeNull(output);
            await ask(url);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> GetAsync(Uri address)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address.ToString());
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string Save(string folder, string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        return folder;
    }

    [GeneratedRegex(@"bin/Release/net10\.0/deploy/[\w.]+")]
    private static partial Regex Deployed();

    [GeneratedRegex("'http://127[.]0[.]0[.]1:5080(/[^']+)'")]
    private static partial Regex Address();
}
