using Sluice.Clients.Tests.Support;

namespace Sluice.Clients.Tests;

/// <summary>Generated clients of EchoApi.</summary>
public sealed class EchoApiTests() : ClientTests(new ServedEchoApi());
