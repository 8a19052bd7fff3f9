using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Functions.InProcess;

/// <summary>
/// Lets programs start one after the other, each until it asks for its first invocation. This is necessary because environment variables belong to the
/// whole process, and a program reads its own when it starts.
/// </summary>
internal static class EnvironmentTurn
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    /// <summary>Waits until no other program is starting, and sets the variables.</summary>
    public static void Begin(GuestVariables variables)
    {
        Gate.Wait();
        Apply(variables, static _ => true);
    }

    /// <summary>
    /// Sets the variables of a program again before it works on an invocation, because others may have started since. It does nothing while another
    /// program is starting. Only the gateway's own variables stay as they are: programs read them when they start.
    /// </summary>
    public static void Repeat(GuestVariables variables)
    {
        if (Gate.Wait(0))
        {
            Apply(variables, static name => !FunctionEnvironment.IsReserved(name));
            Gate.Release();
        }
    }

    /// <summary>
    /// Says whether the shell or the test has set a variable. As for processes, that value overrides the template's. A variable that was set here for an
    /// earlier program does not.
    /// </summary>
    public static bool IsGiven(string name) => !FunctionEnvironment.IsReserved(name) && ShellEnvironment.Read(name) is not null;

    /// <summary>Lets the next program start.</summary>
    public static void End() => Gate.Release();

    private static void Apply(GuestVariables variables, Func<string, bool> takes)
    {
        foreach (var (name, value) in variables.Defaults.Where(variable => takes(variable.Key) && !variables.Fixed.ContainsKey(variable.Key)))
        {
            ShellEnvironment.SetForFunction(name, FunctionEnvironment.IsReserved(name) ? value : ShellEnvironment.Read(name) ?? value);
        }

        foreach (var (name, value) in variables.Fixed)
        {
            ShellEnvironment.SetForFunction(name, value);
        }
    }
}
