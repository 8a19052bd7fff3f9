namespace Sluice.BuildTasks.Publishing;

/// <summary>What runs on Lambda: Linux with glibc, on x64 or arm64.</summary>
internal static class LambdaPlatform
{
    public const string Intel = "linux-x64";
    public const string Arm = "linux-arm64";

    // These files are for every Linux. The host of .NET 8 and newer looks for no other identifiers, whatever the distribution is. Source:
    // https://learn.microsoft.com/dotnet/core/compatibility/deployment/8.0/rid-asset-list
    private static readonly HashSet<string> General = new(StringComparer.OrdinalIgnoreCase) { "linux", "unix", "any", "base" };

    /// <summary>Returns Lambda's name of the architecture, such as <c>arm64</c>, or null if Lambda does not run the platform.</summary>
    public static string? Architecture(string runtimeIdentifier) => runtimeIdentifier switch { Intel => "x86_64", Arm => "arm64", _ => null };

    /// <summary>Returns whether a published file belongs to another platform than these, as packages with native parts have them.</summary>
    /// <param name="path">The path in the publish folder, such as <c>runtimes/win-x64/native/a.dll</c>.</param>
    /// <param name="platforms">The runtime identifiers of the functions.</param>
    public static bool IsForeign(string path, IReadOnlyCollection<string> platforms)
    {
        var parts = path.Replace('\\', '/').Split('/');
        return parts.Length >= 4
            && parts[0].Equals("runtimes", StringComparison.OrdinalIgnoreCase)
            && (parts[2] is "native" or "lib" or "nativeassets")
            && !General.Contains(parts[1])
            && !platforms.Any(one => IsSame(parts[1], one) || IsSame(parts[1], "unix" + one.Substring("linux".Length)));
    }

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
