using Sluice.Contract;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Checks and parses the path of <c>[Forward]</c>.</summary>
internal static class ForwardPath
{
    /// <summary>Returns the variables in order, or null if a brace is not closed or a name is not valid.</summary>
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

    /// <summary>Returns the reason why the path is not valid, or null if it is valid.</summary>
    public static string? Problem(string path) =>
        path.Length == 0 || path[0] != '/' ? $"the path '{path}' does not begin with '/'."
        : path.IndexOfAny(['?', '#', ' ', '"', '\\', '$']) >= 0
            ? $"the path '{path}' contains a character that is not allowed in a path. Put query values into [SendQuery]."
        : Variables(path) is null ? $"the path '{path}' has a variable that is not valid. Write {{name}}, with letters A-Z, digits and - _ . $."
        : null;
}
