namespace Sluice.LocalGateway.Tests.Support;

/// <summary>Tests that measure the time or the memory of the process: no other test runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
