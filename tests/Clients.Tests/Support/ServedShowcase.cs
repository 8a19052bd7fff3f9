using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Clients.Tests.Support;

/// <summary>The Showcase behind the local gateway.</summary>
public sealed class ServedShowcase() : ServedSample(Sample.Showcase);
