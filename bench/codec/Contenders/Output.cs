using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sluice.Bench.Codec;

/// <summary>A buffer and a writer that are kept from call to call, as each way would keep them.</summary>
internal sealed class Output
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public Output() => Writer = new(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public Utf8JsonWriter Writer { get; }

    public void Clear()
    {
        _buffer.ResetWrittenCount();
        Writer.Reset();
    }

    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        return _buffer.WrittenMemory;
    }
}
