using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sluice.Bench.Codec;

/// <summary>(c) System.Text.Json's source-generated context into the same types, and parameters parsed by hand.</summary>
internal sealed class SerializerContext : IContender
{
    private readonly Output _output = new();
    private readonly PayloadContext _context = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> payload)
    {
        _output.Clear();
        var read = JsonSerializer.Deserialize(payload.Span, _context.OperationPayload)!;
        switch (read.Operation)
        {
            case "Find":
                var summary = OrdersFunction.Find(
                    Guid.Parse(read.CustomerId!),
                    int.Parse(read.Limit!, CultureInfo.InvariantCulture),
                    bool.Parse(read.Open!),
                    read.Tenant ?? throw new JsonException(),
                    Guid.Parse(read.RequestId!));
                JsonSerializer.Serialize(_output.Writer, summary, _context.Summary);
                break;
            case "Place":
                JsonSerializer.Serialize(_output.Writer, OrdersFunction.Place(read.Order ?? throw new JsonException()), _context.NewOrder);
                break;
            default:
                JsonSerializer.Serialize(_output.Writer, OrdersFunction.Import(read.Lines ?? throw new JsonException()), _context.ListLine);
                break;
        }

        return _output.Finish();
    }
}
