using System.Globalization;
using System.Text.Json;

namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>Checks whether the .NET that a program wants is installed beside the one that runs this gateway, or a newer one.</summary>
internal static class InstalledFramework
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Requires the frameworks of a <c>.runtimeconfig.json</c>.</summary>
    /// <exception cref="FunctionStartException">One of them is missing, and there is no newer one.</exception>
    public static void Require(string runtimeConfig, string logicalId)
    {
        if (DotnetHost.RollForward.Count == 0 || Path.GetDirectoryName(DotnetHost.Find()) is not { Length: > 0 } root)
        {
            // DOTNET_ROLL_FORWARD decides, or only the system knows where .NET is.
            return;
        }

        foreach (var (name, version) in Read(runtimeConfig))
        {
            var folder = new DirectoryInfo(Path.Combine(root, "shared", name));
            if (!folder.Exists || !folder.EnumerateDirectories().Any(installed => MajorOf(installed.Name) >= MajorOf(version)))
            {
                throw new FunctionStartException(
                    $"{logicalId} needs {name} {version}, and neither this version nor a newer one is installed in {root}. Install it, or build the "
                    + "function for a version that is installed.");
            }
        }
    }

    /// <summary>Says whether a program was built for a newer .NET than the one that runs this gateway.</summary>
    /// <param name="library">The path of the program's assembly.</param>
    public static bool IsNewer(string library)
        => Read(Path.ChangeExtension(library, ".runtimeconfig.json")).Any(static framework => MajorOf(framework.Version) > Environment.Version.Major);

    // What cannot be read is reported by .NET itself when the function is started.
    private static List<(string Name, string Version)> Read(string runtimeConfig)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(runtimeConfig), Options);
            var options = file.RootElement.GetProperty("runtimeOptions");
            var frameworks = options.TryGetProperty("framework", out var one) ? [one]
                : options.TryGetProperty("frameworks", out var several) ? several.EnumerateArray().ToArray()
                : [];
            return [.. frameworks.Select(framework => (framework.GetProperty("name").GetString() ?? "", framework.GetProperty("version").GetString() ?? ""))];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException
            or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    private static int MajorOf(string version)
        => int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
