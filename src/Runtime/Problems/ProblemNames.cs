using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Finds the JSON paths of positions in a payload, all of them in one pass. Only a bad request pays for it.</summary>
internal static class ProblemNames
{
    private const int MaxPathLength = 256;

    /// <summary>Names and messages, in the order in which the problems were found.</summary>
    public static List<KeyValuePair<string, string>> Resolve(ReadOnlySpan<byte> payload, ProblemList problems)
    {
        var resolved = new List<KeyValuePair<string, string>>(problems.Count);
        var positions = new Dictionary<long, string>();
        foreach (var problem in problems.Items)
        {
            if (problem.Position >= 0)
            {
                positions[problem.Position] = ProblemList.Root;
            }
        }

        FindPaths(payload, positions);
        foreach (var problem in problems.Items)
        {
            resolved.Add(problem.Kind == BindingProblemKind.Named ? new(problem.Name!, problem.Message!) : Describe(problem, positions[problem.Position]));
        }

        return resolved;
    }

    private static KeyValuePair<string, string> Describe(BindingProblem problem, string path)
    {
        if (problem.Name is not null)
        {
            path = path == ProblemList.Root ? problem.Name : path + "." + problem.Name;
        }

        if (problem.Kind == BindingProblemKind.Failed)
        {
            return new(path, problem.Message!);
        }

        var isRoot = path == ProblemList.Root;
        var leaf = path[(path.LastIndexOf('.') + 1)..];
        return new(path, problem.Kind switch
        {
            BindingProblemKind.Missing => isRoot ? "A non-empty request body is required." : $"The {leaf} field is required.",
            BindingProblemKind.Unknown => $"The {leaf} field is not known.",
            BindingProblemKind.Misplaced => $"The {leaf} field must come first.",
            _ => isRoot ? "The supplied value is invalid." : $"The supplied value is invalid for {leaf}.",
        });
    }

    private static void FindPaths(ReadOnlySpan<byte> payload, Dictionary<long, string> positions)
    {
        if (positions.Count == 0)
        {
            return;
        }

        // One frame an open object or array: the member that is being read, or the element's index.
        var names = new string?[64];
        var indexes = new int[64];
        var reader = new Utf8JsonReader(payload);
        try
        {
            while (reader.Read())
            {
                var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
                var depth = reader.CurrentDepth;
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    names[depth] = Name(ref reader);
                    if (positions.ContainsKey(reader.TokenStartIndex))
                    {
                        positions[reader.TokenStartIndex] = Path(names, indexes, depth);
                    }

                    continue;
                }

                if (!isEnd && depth > 0 && names[depth] is null)
                {
                    indexes[depth]++;
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && depth + 1 < names.Length)
                {
                    names[depth + 1] = reader.TokenType == JsonTokenType.StartArray ? null : "";
                    indexes[depth + 1] = -1;
                }

                if (positions.ContainsKey(reader.TokenStartIndex))
                {
                    positions[reader.TokenStartIndex] = Path(names, indexes, depth);
                }
            }
        }
        catch (JsonException)
        {
            // What was found before the broken place still has its name.
        }
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    /// <summary>The path below the parameter, which is the payload's own member.</summary>
    private static string Path(string?[] names, int[] indexes, int depth)
    {
        var path = new StringBuilder();
        for (var i = 2; i <= depth && path.Length < MaxPathLength; i++)
        {
            if (names[i] is not { } name)
            {
                path.Append('[').Append(indexes[i]).Append(']');
            }
            else
            {
                path.Append(path.Length == 0 ? "" : ".").Append(name.Length > MaxPathLength ? name[..MaxPathLength] : name);
            }
        }

        return path.Length == 0 ? ProblemList.Root : path.ToString();
    }
}
