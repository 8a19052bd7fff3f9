namespace Sluice.EchoApi.Tests;

/// <summary><c>tests/TestApi</c>, running.</summary>
public sealed class TestApiProject() : RunningApi("tests/TestApi");
