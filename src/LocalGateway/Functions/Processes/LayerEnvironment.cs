using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>
/// Adds the folders of layers to the paths of a function's process ("Packaging your layer content" of Lambda's documentation). The folder with the merged
/// layers stands for <c>/opt</c>.
/// </summary>
internal static class LayerEnvironment
{
    public static void Add(IDictionary<string, string?> variables, FunctionSettings function, string layers)
    {
        // The folders of layers come after those of the system, and before those of other modules.
        variables["PATH"] = Join(variables, "PATH", layers, "bin", isFirst: false);
        variables["LD_LIBRARY_PATH"] = Join(variables, "LD_LIBRARY_PATH", layers, "lib", isFirst: false);
        if (function.IsNode)
        {
            var version = function.Runtime!["nodejs".Length..].Split('.')[0];
            variables["NODE_PATH"] = Join(variables, "NODE_PATH", layers, "nodejs/node_modules", isFirst: true);
            variables["NODE_PATH"] = Join(variables, "NODE_PATH", layers, $"nodejs/node{version}/node_modules", isFirst: true);
        }

        if (function.IsPython)
        {
            variables["PYTHONPATH"] = Join(variables, "PYTHONPATH", layers, "python", isFirst: true);
            variables["PYTHONPATH"] = Join(variables, "PYTHONPATH", layers, $"python/lib/{function.Runtime}/site-packages", isFirst: true);
        }
    }

    private static string Join(IDictionary<string, string?> variables, string name, string layers, string folder, bool isFirst)
    {
        var path = Path.Combine(layers, folder.Replace('/', Path.DirectorySeparatorChar));
        return !variables.TryGetValue(name, out var others) || string.IsNullOrEmpty(others) ? path
            : isFirst ? $"{path}{Path.PathSeparator}{others}"
            : $"{others}{Path.PathSeparator}{path}";
    }
}
