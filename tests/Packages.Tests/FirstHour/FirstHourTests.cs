using Sluice.Tests.Docs;

namespace Sluice.Packages.Tests.FirstHour;

/// <summary>
/// The page for somebody who has never met the project: its files are written, its commands are run, and what it shows is compared with what is seen.
/// </summary>
public sealed class FirstHourTests(PackageFeed feed)
{
    [Fact]
    public async Task Everything_happens_as_the_page_shows_it()
    {
        Assert.SkipUnless(Has("bash") && Has("curl") && Has("python3"), "The commands of the page need bash, curl and python3.");
        feed.UseMachinePackages("first-hour");
        var page = DocPage.Read("docs/first-hour.md");
        using var reader = new PageReader(feed, Directory.CreateDirectory(feed.In("first-hour/empty")).FullName);

        foreach (var block in page.Blocks)
        {
            await reader.FollowAsync(block);
        }

        reader.Written.ShouldBe(["nuget.config", "Notes/Routes.cs", "backend/items/anvil.json", "Notes.Tests/RoutesTests.cs"]);
        reader.Compared.ShouldBe(page.Blocks.Count(block => block.Language == "text"));
    }

    [Fact]
    public void Another_output_than_the_shown_one_is_found()
    {
        ShownOutput.IsWhole("a\n…\nd … e", "a \nb\nc\nd  1 e\n").ShouldBeTrue();
        ShownOutput.IsWhole("a\n…\nd", "a\nd").ShouldBeTrue();
        ShownOutput.IsWhole("a\nd", "a\nb\nd").ShouldBeFalse();
        ShownOutput.IsWhole("a … b", "a\nb").ShouldBeFalse();
        ShownOutput.IsWhole("[a]", "a").ShouldBeFalse();
        ShownOutput.LengthOfStart("…\nb", "a\nb\nc\n").ShouldBe(4);
        ShownOutput.LengthOfStart("…\nb", "a\nbc\n").ShouldBeNull();
    }

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
