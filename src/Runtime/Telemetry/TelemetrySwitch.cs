namespace Sluice.Runtime;

/// <summary>
/// Says whether spans and meters exist. To create them takes about five milliseconds, for which the first requests of a process would wait. They are
/// created at the start only if a listener is likely, and otherwise after some responses.
/// </summary>
internal static class TelemetrySwitch
{
    /// <summary>The number of responses after which a program that is unlikely to have a listener gets its spans and meters.</summary>
    private const int Delay = 16;

    private static volatile bool _isOn = true;
    private static int _responses;

    /// <summary>True if spans are started and invocations are counted.</summary>
    public static bool IsOn => _isOn;

    /// <summary>Switches telemetry off for the first responses, unless the process is likely to have a listener.</summary>
    public static void Start() => _isOn = MightListen(
        (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES"),
        Environment.GetEnvironmentVariable("DOTNET_STARTUP_HOOKS"),
        Environment.GetEnvironmentVariable("CORECLR_ENABLE_PROFILING"));

    /// <summary>Counts a response, and switches telemetry on after some of them.</summary>
    public static void CountResponse()
    {
        if (Interlocked.Increment(ref _responses) == Delay)
        {
            _isOn = true;
        }
    }

    /// <summary>Returns true if OpenTelemetry is a part of the program, or if its automatic instrumentation may be loaded into it.</summary>
    /// <param name="assemblies">The paths of the program's assemblies; null or empty for a program of native code or a single file, which may have any.</param>
    /// <param name="startupHooks">The value of <c>DOTNET_STARTUP_HOOKS</c>.</param>
    /// <param name="profiling">The value of <c>CORECLR_ENABLE_PROFILING</c>.</param>
    internal static bool MightListen(string? assemblies, string? startupHooks, string? profiling) =>
        string.IsNullOrEmpty(assemblies)
        || assemblies.Contains("OpenTelemetry", StringComparison.Ordinal)
        || !string.IsNullOrEmpty(startupHooks)
        || profiling == "1";
}
