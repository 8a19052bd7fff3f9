using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sluice.Bench.Codec;

/// <summary>(d) The proxy integration: the whole event through a source-generated context, then the parameters, then the proxy response.</summary>
internal sealed class Proxy : IContender
{
    private readonly Output _output = new();
    private readonly ProxyContext _context = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> payload)
    {
        _output.Clear();
        var request = JsonSerializer.Deserialize(payload.Span, _context.ProxyRequest)!;
        var (status, body) = request.Resource switch
        {
            "/proxy/customers/{customerId}/orders" => (200, Find(request)),
            "/proxy/orders" => (201, Place(request)),
            _ => (200, Import(request)),
        };
        var response = new ProxyResponse { StatusCode = status, Headers = new() { ["Content-Type"] = "application/json" }, Body = body };
        JsonSerializer.Serialize(_output.Writer, response, _context.ProxyResponse);
        return _output.Finish();
    }

    private string Find(ProxyRequest request)
    {
        var headers = new Dictionary<string, string>(request.Headers!, StringComparer.OrdinalIgnoreCase);
        var query = request.QueryStringParameters!;
        var summary = OrdersFunction.Find(
            Guid.Parse(Uri.UnescapeDataString(request.PathParameters!["customerId"])),
            int.Parse(query["limit"], CultureInfo.InvariantCulture),
            bool.Parse(query["open"]),
            headers["x-tenant"],
            Guid.Parse(headers["x-request-id"]));
        return JsonSerializer.Serialize(summary, _context.Summary);
    }

    private string Place(ProxyRequest request) =>
        JsonSerializer.Serialize(OrdersFunction.Place(JsonSerializer.Deserialize(request.Body!, _context.NewOrder)!), _context.NewOrder);

    private string Import(ProxyRequest request) =>
        JsonSerializer.Serialize(OrdersFunction.Import(JsonSerializer.Deserialize(request.Body!, _context.ListLine)!), _context.ListLine);
}
