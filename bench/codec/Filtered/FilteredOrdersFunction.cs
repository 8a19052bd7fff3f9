namespace Sluice.Bench.Codec;

/// <summary>The same operations with a filter around each. They have routes of their own, because an API has each route once.</summary>
[LambdaFunction, Filter<PassingFilter>]
public static class FilteredOrdersFunction
{
    [HttpGet("/filtered/customers/{customerId}/orders")]
    public static Summary FilteredFind(
        Guid customerId, int limit, bool open, [FromHeader("x-tenant")] string tenant, [FromHeader("x-request-id")] Guid requestId) =>
        OrdersFunction.Find(customerId, limit, open, tenant, requestId);

    [HttpPost("/filtered/orders"), Returns(201)]
    public static NewOrder FilteredPlace(NewOrder order) => OrdersFunction.Place(order);

    [HttpPost("/filtered/lines")]
    public static List<Line> FilteredImport([FromBody] List<Line> lines) => OrdersFunction.Import(lines);
}
