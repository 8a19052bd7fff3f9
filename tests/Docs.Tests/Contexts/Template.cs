// Somebody who has a template's text and the values of a request.
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
