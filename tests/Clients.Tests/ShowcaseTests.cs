using Sluice.Clients.Tests.Support;

namespace Sluice.Clients.Tests;

/// <summary>Generated clients of the Showcase.</summary>
public sealed class ShowcaseTests() : ClientTests(new ServedShowcase());
