using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Expressions for a backend's statuses, of which no two match the same one.</summary>
internal static class StatusPatterns
{
    public const string Success = "2[0-9][0-9]";

    /// <summary>One expression for everything that becomes the same status: API Gateway keeps one response a status.</summary>
    public static string Of(IEnumerable<BackendStatusModel> group, IReadOnlyList<BackendStatusModel> all) =>
        string.Join("|", group.Select(status => Of(status.Backend, all)));

    private static string Of(string pattern, IReadOnlyList<BackendStatusModel> all)
    {
        // What is named more exactly elsewhere is not meant by a class.
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
