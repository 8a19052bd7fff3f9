namespace Sluice.Tests.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">Of the opening fence, counted from 1.</param>
/// <param name="Language">What stands behind the fence; empty where nothing does.</param>
/// <param name="Text">The lines between the fences.</param>
/// <param name="Lead">The nearest line above that is not blank: what the block is, or the comment that names its context.</param>
/// <param name="Section">The heading that it stands under.</param>
internal sealed record DocBlock(string Page, int Line, string Language, string Text, string Lead, string Section)
{
    /// <summary>The command lines of a block of them, without comments.</summary>
    public IEnumerable<string> Commands => Text.Split('\n').Select(WithoutComment).Where(line => line.Length > 0);

    public override string ToString() => $"{Page}:{Line}";

    private static string WithoutComment(string line) => (line.IndexOf(" # ", StringComparison.Ordinal) is >= 0 and var at ? line[..at] : line).Trim();
}
