using System.ComponentModel.DataAnnotations;

namespace Sluice.NativeAot;

[LambdaFunction]
internal sealed class Orders(Prices prices)
{
    [HttpPost("/orders"), Returns(201), Throws<InvalidOperationException>(409)]
    public async Task<Order> Place(NewOrder order, CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        return order.Lines.Count > 2 ? throw new InvalidOperationException("Too many lines.") : new(order, order.Lines.Sum(prices.Of));
    }

    [HttpGet("/orders/{orderId}")]
    public static string Find(Guid orderId, [Range(1, 100)] int limit = 20, Version? version = null, [FromHeader("x-days")] DayOfWeek[]? days = null) =>
        $"{orderId}/{limit}/{version}/{string.Join('+', days ?? [])}";

    [HttpAny("/{proxy+}")]
    public static MethodRequest Echo(MethodRequest request) => request;
}
