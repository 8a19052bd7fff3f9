namespace Sluice.Testing.InProcess;

/// <summary>
/// Environment variables belong to the whole process, and a program reads its own when it starts: programs start one after the
/// other, each until it has asked for its first invocation.
/// </summary>
internal static class EnvironmentTurn
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    /// <summary>Waits for the turn, and sets the variables.</summary>
    public static void Begin(IReadOnlyDictionary<string, string> variables)
    {
        Gate.Wait();
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public static void End() => Gate.Release();
}
