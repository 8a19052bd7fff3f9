namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>Finds the <c>dotnet</c> that runs this gateway, so that functions run on the same one.</summary>
internal static class DotnetHost
{
    /// <summary>
    /// The options with which a program runs on a newer .NET where its own is not installed, unless <c>DOTNET_ROLL_FORWARD</c> says what to do.
    /// </summary>
    public static IReadOnlyList<string> RollForward { get; }
        = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOTNET_ROLL_FORWARD")) ? ["--roll-forward", "Major"] : [];

    public static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Path.GetFileName(Environment.ProcessPath) == name)
        {
            return Environment.ProcessPath!;
        }

        string?[] candidates =
        [
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"),
            Under(Environment.GetEnvironmentVariable("DOTNET_ROOT"), name),
            RuntimeRoot(name),
        ];
        return candidates.FirstOrDefault(File.Exists) ?? name;
    }

    // The folder of the runtime is three levels below that of the host, such as …/dotnet/shared/Microsoft.NETCore.App/10.0.0.
    private static string? RuntimeRoot(string name)
    {
        var runtime = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();
        return Under(Path.GetFullPath(Path.Combine(runtime, "..", "..", "..")), name);
    }

    private static string? Under(string? folder, string name) => string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, name);
}
