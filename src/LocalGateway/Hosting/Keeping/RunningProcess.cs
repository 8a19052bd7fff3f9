namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>What the system tells about a process.</summary>
/// <param name="Parent">The id of the process that has started it.</param>
/// <param name="Command">Its command line.</param>
internal readonly record struct RunningProcess(int Parent, string Command);
