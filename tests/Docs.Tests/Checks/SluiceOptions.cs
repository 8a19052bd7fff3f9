using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Sluice.Docs.Tests.Support;

namespace Sluice.Docs.Tests.Checks;

/// <summary>The options of the command <c>sluice</c>, as its own help lists them.</summary>
internal static partial class SluiceOptions
{
    private static readonly ConcurrentDictionary<string, string[]> Known = [];

    public static string[] Of(string command) =>
        Known.GetOrAdd(command, static command => [.. Option().Matches(SluiceCommand.Run(command, "--help").Output).Select(match => match.Value).Distinct()]);

    [GeneratedRegex(@"(?<![\w-])--?[a-zA-Z][\w-]*")]
    private static partial Regex Option();
}
