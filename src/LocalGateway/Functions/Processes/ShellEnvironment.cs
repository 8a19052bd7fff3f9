using System.Collections.Concurrent;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>
/// The environment variables that the shell or a test gave to this process. A function that runs in this process gets its variables set here too, and they
/// must not count as the shell's: the shell's values override the template's in every function.
/// </summary>
internal static class ShellEnvironment
{
    private static readonly ConcurrentDictionary<string, (string Set, string? Given)> Changed = new(StringComparer.Ordinal);

    /// <summary>Returns the value that the shell or the test has set; null if it has set none.</summary>
    public static string? Read(string name) => Given(name, Environment.GetEnvironmentVariable(name));

    /// <summary>Sets a variable of this process for a function that runs in it.</summary>
    public static void SetForFunction(string name, string value)
    {
        var given = Read(name);
        Environment.SetEnvironmentVariable(name, value);
        Changed[name] = (value, given);
    }

    /// <summary>Gives the shell's values back to a copy of this process's variables, which another process gets.</summary>
    public static void Restore(IDictionary<string, string?> variables)
    {
        foreach (var name in Changed.Keys)
        {
            if (!variables.TryGetValue(name, out var value))
            {
                continue;
            }

            if (Given(name, value) is { } given)
            {
                variables[name] = given;
            }
            else
            {
                variables.Remove(name);
            }
        }
    }

    private static string? Given(string name, string? value)
        => value is not null && Changed.TryGetValue(name, out var change) && change.Set == value ? change.Given : value;
}
