// A test that has a trace.
using Sluice.Testing;

internal static class Test
{
    internal static void Examine(RequestTrace trace)
    {
// SAMPLE
    }
}
