namespace Sluice.Bench.Codec;

/// <summary>The same operations with proxy integrations. They have routes of their own, because an API has each route once.</summary>
[LambdaFunction, Proxy]
public static class ProxiedOrdersFunction
{
    [HttpGet("/proxy/customers/{customerId}/orders")]
    public static Summary ProxiedFind(
        Guid customerId, int limit, bool open, [FromHeader("x-tenant")] string tenant, [FromHeader("x-request-id")] Guid requestId) =>
        OrdersFunction.Find(customerId, limit, open, tenant, requestId);

    [HttpPost("/proxy/orders"), Returns(201)]
    public static NewOrder ProxiedPlace(NewOrder order) => OrdersFunction.Place(order);

    [HttpPost("/proxy/lines")]
    public static List<Line> ProxiedImport([FromBody] List<Line> lines) => OrdersFunction.Import(lines);
}
