// A test that replaces what the API uses.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sluice.Testing;
using Xunit;

internal static class Test
{
    internal static async Task RunAsync()
    {
// SAMPLE
    }
}

public class Program;

internal interface IPrices;

internal sealed class FixedPrices : IPrices
{
    public decimal Anvil { get; init; }
}

// The package is not here, so this stands for what the sample uses of it.
namespace Microsoft.Extensions.Time.Testing
{
    internal sealed class FakeTimeProvider : TimeProvider
    {
        internal void Advance(TimeSpan delta) => _ = delta;
    }
}
