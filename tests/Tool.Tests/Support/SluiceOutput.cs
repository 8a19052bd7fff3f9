namespace Sluice.Tool.Tests.Support;

internal sealed record SluiceOutput(int ExitCode, string Output, string Error);
