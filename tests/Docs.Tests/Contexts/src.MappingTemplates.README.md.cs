// The page is the package's own on nuget.org, which shows comments; so its context is found by its name.
using System.Buffers;
using Sluice.MappingTemplates;

internal static class Caller
{
    internal static void Render(
        string text, InputData input, IReadOnlyDictionary<string, object?> values, IReadOnlyDictionary<string, string> stageVariables, IBufferWriter<byte> output, CancellationToken cancellation)
    {
// SAMPLE
    }
}
