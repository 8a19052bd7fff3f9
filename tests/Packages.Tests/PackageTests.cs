using System.IO.Compression;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Sluice.Packages.Tests.PackageFeed))]

namespace Sluice.Packages.Tests;

/// <summary>What a person does with the packages, outside of the repository.</summary>
public sealed partial class PackageTests(PackageFeed feed)
{
    [Fact]
    public async Task A_new_project_answers_a_request_and_publishes_what_a_deployment_takes()
    {
        var project = feed.NewProject("Notes");
        File.Exists(Path.Combine(project, "Notes.csproj")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(project, "Notes.cs")).ShouldContain("namespace Notes;");

        feed.Run(project, "dotnet", "build", "-warnaserror");
        Directory.EnumerateFiles(Path.Combine(project, "bin", "Debug", "net10.0", "deploy")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe([".sluice-project", "openapi.client.json", "openapi.json", "template.json"]);

        await AnswersAsync(project);

        // The feed has no compiler for ReadyToRun code.
        var output = feed.Run(project, "dotnet", "publish", "-warnaserror");
        output.ShouldContain("Notes is published without ReadyToRun code, so it starts more slowly: Unable to find package Microsoft.NETCore.App.");
        output.Split("without ReadyToRun").Length.ShouldBe(2, output);
        await DeploysAsync(Path.Combine(project, "bin", "Release", "net10.0", "deploy"));

        var linux = $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        feed.Run(project, "dotnet", "publish", "--configuration", "Release", "--runtime", linux);
        await DeploysAsync(Path.Combine(project, "bin", "Release", "net10.0", linux, "deploy"));
    }

    [Fact]
    public void A_new_project_may_be_for_the_older_runtime()
    {
        feed.NewProject("Older", "--framework", "net8.0");
        File.ReadAllText(feed.In("Older/Older.csproj")).ShouldContain("<TargetFramework>net8.0</TargetFramework>");
        File.ReadAllText(feed.In("Older/Older.csproj")).ShouldContain($"Version=\"{PackageFeed.Version}\"");
    }

    [Fact]
    public void The_tool_sluice_installs_and_renders_a_template()
    {
        feed.Run(feed.In("."), "dotnet", "tool", "install", "Sluice.Tool", "--version", PackageFeed.Version, "--tool-path", feed.In("tools"));
        File.WriteAllText(feed.In("a.vtl"), "#foreach($i in [1..3])$i#end");
        feed.Run(feed.In("."), feed.In("tools/sluice"), "render", "a.vtl").ShouldBe("123");
    }

    [Fact]
    public void The_tool_sluice_may_be_in_the_tool_manifest_of_a_repository()
    {
        var folder = feed.In("repository");
        Directory.CreateDirectory(folder);
        feed.Run(folder, "dotnet", "new", "tool-manifest");
        feed.Run(folder, "dotnet", "tool", "install", "Sluice.Tool", "--version", PackageFeed.Version);
        feed.Run(folder, "dotnet", "tool", "restore");
        feed.Run(folder, "dotnet", "sluice", "--help").ShouldContain("test-invoke");
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

    /// <summary>Does what Lambda does with a deployed template: unpacks the zip that it names, and starts its handler.</summary>
    private async Task DeploysAsync(string deploy)
    {
        using var template = JsonDocument.Parse(File.ReadAllText(Path.Combine(deploy, "template.json")));
        var function = template.RootElement.GetProperty("Resources").GetProperty("Notes").GetProperty("Properties");
        var code = Path.Combine(deploy, function.GetProperty("CodeUri").GetString()!);
        File.Exists(code).ShouldBeTrue(code);
        var task = Path.Combine(deploy, "task");
        ZipFile.ExtractToDirectory(code, task);
        Directory.EnumerateFiles(task).Select(Path.GetFileName).ShouldNotContain("Sluice.Tool.dll");

        using var lambda = new LambdaService();
        var variables = function.GetProperty("Environment").GetProperty("Variables").EnumerateObject()
            .Where(static v => v.Value.ValueKind == JsonValueKind.String).Select(static v => (v.Name, v.Value.GetString()!));
        using var process = lambda.StartFunction(Path.Combine(task, function.GetProperty("Handler").GetString()! + ".dll"), variables);
        try
        {
            var answer = await lambda.InvokeAsync("""{"@op":"Get","id":"1"}""", TestContext.Current.CancellationToken);
            answer.ShouldBe("""{"id":1,"text":"Try me: change this text and run again.","tags":["hello"]}""");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\w+")]
    private static partial Regex InvokeUrl();
}
