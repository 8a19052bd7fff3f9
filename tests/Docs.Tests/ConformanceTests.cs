using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>The lists of docs/conformance have every statement that the documentation marks as unconfirmed.</summary>
public sealed partial class ConformanceTests
{
    private static readonly string Folder = Path.Combine(Places.Root, "docs", "conformance");

    private static readonly JsonElement[] Behaviours = [.. new[] { "requests.json", "backend.json" }.SelectMany(Read)];

    /// <summary>Every page but the one that explains the marks.</summary>
    private static readonly DocPage[] Pages = [.. DocPage.All.Where(page => page.Path != "docs/conformance/README.md")];

    [Fact]
    public void Every_mark_of_a_page_has_a_behaviour_that_tests_it_or_says_why_no_request_can() =>
        Pages.SelectMany(page => Marks(page).Where(mark => Behaviours.Count(one => Covers(one, page, mark)) != 1)
            .Select(mark => $"{page.Path}: no behaviour of docs/conformance has '…{page.Text[Math.Max(0, mark - 60)..mark]}unconfirmed', or several have it"))
            .ShouldBeEmpty();

    [Fact]
    public void Every_behaviour_names_words_of_its_page_that_are_there_once_and_have_one_mark() =>
        Behaviours.Where(one => Pages.SingleOrDefault(page => page.Path == Text(one, "page")) is not { } page
            || page.Text.Split(Text(one, "mark")).Length != 2 || Mark().Count(Text(one, "mark")) != 1)
            .Select(one => Text(one, "name")).ShouldBeEmpty();

    [Fact]
    public void Every_behaviour_has_a_name_of_its_own_and_requests_with_a_status_or_a_reason()
    {
        Behaviours.Select(one => Text(one, "name")).ShouldBeUnique();
        Behaviours.Where(one => !(one.TryGetProperty("requests", out var requests)
            ? requests.EnumerateArray().All(request => request.TryGetProperty("expect", out _))
            : Text(one, "reason").Length > 20)).Select(one => Text(one, "name")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_that_a_reason_names_is_there() =>
        Behaviours.SelectMany(one => ImportedFile().Matches(one.TryGetProperty("reason", out var reason) ? reason.GetString()! : ""))
            .Select(match => match.Value).Where(file => !File.Exists(Path.Combine(Folder, file))).ShouldBeEmpty();

    private static IEnumerable<JsonElement> Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement.GetProperty("behaviours").EnumerateArray();

    private static IEnumerable<int> Marks(DocPage page) => Mark().Matches(page.Text).Select(match => match.Index);

    private static bool Covers(JsonElement behaviour, DocPage page, int mark)
    {
        var words = Text(behaviour, "mark");
        var start = page.Text.IndexOf(words, StringComparison.Ordinal);
        return page.Path == Text(behaviour, "page") && start >= 0 && start <= mark && mark < start + words.Length;
    }

    private static string Text(JsonElement behaviour, string member) => behaviour.TryGetProperty(member, out var text) ? text.GetString()! : "";

    [GeneratedRegex("unconfirmed", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"imports/[\w.-]*\w")]
    private static partial Regex ImportedFile();
}
