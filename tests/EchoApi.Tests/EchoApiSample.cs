namespace Sluice.EchoApi.Tests;

/// <summary>The sample, running.</summary>
public sealed class EchoApiSample() : RunningApi("samples/EchoApi");
