using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>
/// The program of a function that calls the Runtime API itself: <c>HANDLER.dll</c>, an executable of the handler's name, or <c>bootstrap</c>.
/// </summary>
internal static class Executable
{
    /// <exception cref="FunctionStartException">The folder has no such program.</exception>
    public static FunctionProgram Find(FunctionSettings function, string folder)
    {
        // A handler is the name of a file in the folder, and not a path to another place.
        var name = function.Handler;
        string[] candidates = [.. name.Length > 0 && Path.GetFileName(name) == name ? (string[])[name, $"{name}.exe"] : [], "bootstrap"];
        var library = Path.Combine(folder, $"{name}.dll");
        if (candidates.Length > 1 && File.Exists(library) && File.Exists(Path.ChangeExtension(library, ".runtimeconfig.json")))
        {
            InstalledFramework.Require(Path.ChangeExtension(library, ".runtimeconfig.json"), function.LogicalId);
            return new(DotnetHost.Find(), ["exec", .. DotnetHost.RollForward, .. NuGetFolder.Arguments(), library]) { Folder = folder, Library = library };
        }

        foreach (var candidate in candidates)
        {
            var path = Path.Combine(folder, candidate);
            if (File.Exists(path))
            {
                return new(path, []) { Folder = folder };
            }
        }

        throw new FunctionStartException(
            $"The program of {function.LogicalId} is not in {folder}: neither {name}.dll with its .runtimeconfig.json nor " +
            $"{string.Join(", ", candidates)}. Build the function, or give its output folder with --code.");
    }
}
