namespace Sluice.Bench.Codec;

/// <summary>What every contender calls: a GET with five values, a POST of 1 KB and one of 100 KB.</summary>
[LambdaFunction]
public static class OrdersFunction
{
    [HttpGet("/customers/{customerId}/orders")]
    public static Summary Find(Guid customerId, int limit, bool open, [FromHeader("x-tenant")] string tenant, [FromHeader("x-request-id")] Guid requestId) =>
        new(customerId, tenant, requestId, limit, open);

    [HttpPost("/orders"), Returns(201)]
    public static NewOrder Place(NewOrder order) => order;

    [HttpPost("/lines")]
    public static List<Line> Import([FromBody] List<Line> lines) => lines;
}
