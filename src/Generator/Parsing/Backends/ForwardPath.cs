using Sluice.Contract;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>The path of <c>[Forward]</c>.</summary>
internal static class ForwardPath
{
    /// <summary>The variables in order; null where a brace is not closed or a name cannot be.</summary>
    public static IReadOnlyList<string>? Variables(string path)
    {
        var names = new List<string>();
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '}')
            {
                return null;
            }

            if (path[i] != '{')
            {
                continue;
            }

            var end = path.IndexOf('}', i);
            var name = end < 0 ? "" : path.Substring(i + 1, end - i - 1);
            if (!ApiGatewayNames.IsParameter(name))
            {
                return null;
            }

            names.Add(name);
            i = end;
        }

        return names;
    }

    /// <summary>Why the path cannot be; null where it can.</summary>
    public static string? Problem(string path) =>
        path.Length == 0 || path[0] != '/' ? $"the path '{path}' does not begin with '/'."
        : path.IndexOfAny(['?', '#', ' ', '"', '\\', '$']) >= 0 ? $"the path '{path}' holds a character that a path has not. Put query values into [SendQuery]."
        : Variables(path) is null ? $"the path '{path}' has a variable that cannot be. Write {{name}}."
        : null;
}
