using Sluice;

namespace Showcase.Backends;

/// <summary>The stock service: API Gateway calls it itself, no function runs.</summary>
[HttpBackend("http://${stageVariables.backendHost}/v1", Timeout = 5000)]
[SendHeader("x-source", "showcase")]
[SendHeader("x-request-id", "$context.requestId")]
[MapStatus("404", 404)]
public interface IStock
{
    /// <summary>Looks up an item: AWS's example of passing a query string to an HTTP endpoint.</summary>
    /// <param name="sku">The item.</param>
    /// <param name="search">What to look for.</param>
    /// <param name="tenant">Whose stock.</param>
    /// <param name="colors">Any of these; each travels by itself.</param>
    [HttpGet("/stock/{sku}"), Forward("GET", "/items/{sku}")]
    [SendQuery("format", "json")]
    [PassHeader("ETag"), PassHeader("x-total", As = "X-Total-Count")]
    StockLevel Get(
        [FromPath] string sku,
        [FromQuery("q")] string? search,
        [FromHeader("x-tenant"), To.Header("tenant")] string? tenant,
        [FromQuery("color")] string[]? colors);

    /// <summary>Orders more of an item: values of path, query and body become one body.</summary>
    /// <param name="sku">The item.</param>
    /// <param name="urgent">Whether today.</param>
    /// <param name="refill">How much.</param>
    [HttpPost("/stock/{sku}/refills"), Forward("PUT", "/refills"), Returns(202)]
    [MapStatus("4xx", 400, PassBody = true)]
    void Refill([FromPath, To.Body("item")] string sku, [FromQuery, To.Body("urgent")] bool? urgent, [FromBody, To.Body("refill")] Refill refill);

    /// <summary>Adds an item as it is.</summary>
    /// <param name="level">The item.</param>
    [HttpPost("/stock"), Forward("POST", "/items"), Returns(201)]
    [ResponseTemplate("stock-created.vtl")]
    StockLevel Add([FromBody] StockLevel level);

    /// <summary>Everything else of the stock service, as it is.</summary>
    /// <param name="proxy">The rest of the path.</param>
    [HttpAny("/stock-service/{proxy+}"), Forward("ANY", "/{proxy}", Proxy = true)]
    void Any([FromPath] string proxy);
}
