namespace Sluice.LocalGateway.Functions.InProcess;

/// <summary>The environment variables of a function's program in a process that is not its own.</summary>
/// <param name="Defaults">The values that the shell or the test can replace.</param>
/// <param name="Fixed">The values that count whatever the process has.</param>
internal sealed record GuestVariables(IDictionary<string, string> Defaults, IReadOnlyDictionary<string, string> Fixed);
