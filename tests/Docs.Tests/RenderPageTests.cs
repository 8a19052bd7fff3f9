using Sluice.Docs.Tests.Support;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>The page of <c>sluice render</c>: its template and its request give its result.</summary>
public sealed class RenderPageTests : IDisposable
{
    private static readonly DocPage Page = DocPage.Read("docs/render.md");

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_example_prints_what_the_page_shows_and_traces_its_references()
    {
        var template = Write("request.vtl", "velocity");
        var request = Write("request.json", "json");
        var shown = Page.Blocks.Where(block => block.Language == "text").Select(block => block.Text).ToList();
        shown.Count.ShouldBe(2);

        SluiceCommand.Run("render", template, "--request", request).ShouldBe((0, shown[0] + "\n"));
        var traced = SluiceCommand.Run("render", template, "--request", request, "--trace").Output.Replace(template, "request.vtl", StringComparison.Ordinal);
        shown[1].Split('\n').ShouldAllBe(line => traced.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelled_member_is_an_error_that_names_it()
    {
        var request = Path.Combine(_folder, "request.json");
        File.WriteAllText(request, """{"params": {"query": {}}}""");

        var (exitCode, output) = SluiceCommand.Run("render", Write("request.vtl", "velocity"), "--request", request);

        exitCode.ShouldBe(2);
        output.ShouldContain("unknown member 'params.query'");
    }

    // A text editor ends the last line.
    private string Write(string name, string language)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, Page.Blocks.Single(block => block.Language == language).Text + "\n");
        return file;
    }
}
