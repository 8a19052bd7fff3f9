using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Makes the regular expressions for a backend's statuses. No two of them match the same status.</summary>
internal static class StatusPatterns
{
    public const string Success = "2[0-9][0-9]";

    /// <summary>
    /// Returns one expression for all backend statuses that become the same status, because API Gateway keeps one response for each status.
    /// </summary>
    public static string Of(IEnumerable<BackendStatusModel> group, IReadOnlyList<BackendStatusModel> all) =>
        string.Join("|", group.Select(status => Of(status.Backend, all)));

    private static string Of(string pattern, IReadOnlyList<BackendStatusModel> all)
    {
        // A class of statuses such as 4xx excludes the statuses that have a mapping of their own.
        var exceptions = all.Select(other => other.Backend).Where(other => other != pattern && Covers(pattern, other)).ToList();
        return (exceptions.Count == 0 ? "" : "(?!" + string.Join("|", exceptions.Select(Expression)) + ")") + Expression(pattern);
    }

    private static bool Covers(string pattern, string other)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != 'x' && pattern[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Expression(string pattern) => pattern.Replace("x", "[0-9]");
}
