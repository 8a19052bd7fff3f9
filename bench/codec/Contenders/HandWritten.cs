using System.Text.Json;

namespace Sluice.Bench.Codec;

/// <summary>(a) What a careful person writes with Utf8JsonReader and Utf8JsonWriter: the limit.</summary>
internal sealed class HandWritten : IContender
{
    private readonly Output _output = new();

    public ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> payload)
    {
        _output.Clear();
        var reader = new Utf8JsonReader(payload.Span);
        reader.Read();
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("@op"u8))
        {
            throw new JsonException("The operation is missing.");
        }

        reader.Read();
        if (reader.ValueTextEquals("Find"u8))
        {
            var (customerId, limit, open, tenant, requestId) = HandWrittenReading.Find(ref reader);
            HandWrittenWriting.Write(_output.Writer, OrdersFunction.Find(customerId, limit, open, tenant, requestId));
        }
        else if (reader.ValueTextEquals("Place"u8))
        {
            HandWrittenWriting.Write(_output.Writer, OrdersFunction.Place(HandWrittenReading.Place(ref reader)));
        }
        else
        {
            HandWrittenWriting.Write(_output.Writer, OrdersFunction.Import(HandWrittenReading.Import(ref reader)));
        }

        return _output.Finish();
    }
}
