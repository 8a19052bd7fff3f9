using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Clients.Tests.Support;

/// <summary>EchoApi behind the local gateway.</summary>
public sealed class ServedEchoApi() : ServedSample(Sample.EchoApi);
