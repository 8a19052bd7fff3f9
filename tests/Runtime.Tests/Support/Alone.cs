namespace Sluice.Runtime.Tests.Support;

/// <summary>Tests that run while no other test runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
