using System.Text.RegularExpressions;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests.Checks;

/// <summary>The links of a page that lead to this repository: each file exists, and each anchor is a heading in it.</summary>
internal static partial class LinkCheck
{
    private const string Repository = "https://github.com/" + "sluice-net/sluice";

    public static IEnumerable<string> Problems(DocPage page)
    {
        foreach (var (number, line) in page.Prose())
        {
            foreach (var target in Link().Matches(InlineCode().Replace(line, "")).Select(match => match.Groups[1].Value))
            {
                if (Problem(page, target) is { } problem)
                {
                    yield return $"{page.Path}:{number}: {problem}";
                }
            }
        }
    }

    private static string? Problem(DocPage page, string target)
    {
        if (target.StartsWith(Repository, StringComparison.Ordinal))
        {
            var path = target[Repository.Length..].Replace("/blob/main/", "", StringComparison.Ordinal);
            return path.Length == 0 ? null : Find(path, page, "");
        }

        return target.Contains("://", StringComparison.Ordinal) ? null : Find(target, page, Path.GetDirectoryName(page.Path)!);
    }

    private static string? Find(string target, DocPage page, string folder)
    {
        var (path, anchor) = target.Split('#') is [var file, var heading] ? (file, heading) : (target, "");
        var found = path.Length == 0 ? Path.Combine(Places.Root, page.Path) : Path.GetFullPath(Path.Combine(Places.Root, folder, path));
        if (path.Length > 0 && !Path.Exists(found))
        {
            return $"{path} does not exist";
        }

        if (anchor.Length == 0)
        {
            return null;
        }

        var text = path.Length == 0 ? page : DocPage.Read(Path.GetRelativePath(Places.Root, found));
        return text.Prose().Where(line => line.Line.StartsWith('#')).Select(line => Anchor(line.Line)).Contains(anchor) ? null : $"{target} has no heading of that name";
    }

    /// <summary>The anchor that GitHub gives a heading.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#', ' ').Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ').Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c)));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();
}
