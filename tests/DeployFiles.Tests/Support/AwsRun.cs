namespace Sluice.DeployFiles.Tests.Support;

/// <summary>One command and what it printed.</summary>
internal sealed record AwsRun(string Line, int ExitCode, string Output);
