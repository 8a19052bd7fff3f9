// A test that starts an API.
using Sluice.Testing;

internal static class Test
{
    internal static async Task StartAsync()
    {
// SAMPLE
    }
}

internal sealed class Program;
