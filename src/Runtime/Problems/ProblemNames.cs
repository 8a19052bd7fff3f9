using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Finds the JSON paths of positions in a payload, all of them in one pass. This costs time only if a request has problems.</summary>
internal static class ProblemNames
{
    /// <summary>Returns the names and messages in the order in which the problems were found.</summary>
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
            BindingProblemKind.Repeated => $"The {leaf} field must be there only once.",
            _ => isRoot ? "The supplied value is invalid." : $"The supplied value is invalid for {leaf}.",
        });
    }

    private static void FindPaths(ReadOnlySpan<byte> payload, Dictionary<long, string> positions)
    {
        if (positions.Count == 0)
        {
            return;
        }

        var path = new JsonPath();
        var reader = new Utf8JsonReader(payload);
        try
        {
            while (reader.Read())
            {
                path.Follow(ref reader);
                if (positions.ContainsKey(reader.TokenStartIndex))
                {
                    positions[reader.TokenStartIndex] = path.At(reader.CurrentDepth);
                }
            }
        }
        catch (JsonException)
        {
            // The paths that were found before the malformed place are still valid.
        }
    }
}
