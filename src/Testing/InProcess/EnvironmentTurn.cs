using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.Testing.InProcess;

/// <summary>
/// Environment variables belong to the whole process, and a program reads its own when it starts: programs start one after the
/// other, each until it has asked for its first invocation.
/// </summary>
internal static class EnvironmentTurn
{
    /// <summary>What programs before got.</summary>
    private static readonly Dictionary<string, string> Set = new(StringComparer.Ordinal);

    private static readonly SemaphoreSlim Gate = new(1, 1);

    /// <summary>Waits for the turn, and sets the variables.</summary>
    public static void Begin(IReadOnlyDictionary<string, string> variables)
    {
        Gate.Wait();
        foreach (var (name, value) in variables)
        {
            if (!IsGiven(name))
            {
                Environment.SetEnvironmentVariable(name, value);
                Set[name] = value;
            }
        }
    }

    // As for processes: what the shell or the test has set comes before the template's; what an earlier program got from here does not.
    private static bool IsGiven(string name)
        => !FunctionEnvironment.IsReserved(name) && Environment.GetEnvironmentVariable(name) is { } value && value != Set.GetValueOrDefault(name);

    public static void End() => Gate.Release();
}
