using System.Text.RegularExpressions;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests.Checks;

/// <summary>The properties of a project that Sluice's props and targets read, or hand to the generator.</summary>
internal static partial class MSBuildProperties
{
    private static readonly HashSet<string> Known =
    [
        .. Directory.GetFiles(Path.Combine(Places.Root, "src", "BuildTasks", "build")).SelectMany(file => Used().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value),
    ];

    /// <summary>Properties of Sluice that a block sets and nothing reads.</summary>
    public static IEnumerable<string> Unknown(DocBlock block) => Unknown(block.Text).Select(name => $"{block}: Sluice reads no property '{name}'");

    /// <summary>Elements and inline mentions: <c>&lt;SluiceX&gt;</c>, <c>-p:SluiceX=</c>.</summary>
    public static IEnumerable<string> Unknown(string text) =>
        Mentioned().Matches(text).Select(match => match.Groups[1].Value).Distinct().Where(name => !Known.Contains(name));

    [GeneratedRegex(@"(?:\$\(|CompilerVisibleProperty Include="")(Sluice\w+)")]
    private static partial Regex Used();

    [GeneratedRegex(@"(?:<|-p:|^\| `)(Sluice[A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex Mentioned();
}
