namespace Sluice.Generator.Tests.Upstream;

/// <summary>A project as its author wrote it for Amazon.Lambda.Annotations.</summary>
internal static class Shop
{
    public const string Source = """
        using Amazon.Lambda.Annotations;
        using Amazon.Lambda.Annotations.APIGateway;
        using Amazon.Lambda.APIGatewayEvents;
        using Amazon.Lambda.Core;
        using Microsoft.Extensions.DependencyInjection;

        [assembly: LambdaSerializer(typeof(Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer))]

        namespace Shop
        {
            public interface IPrices { int Of(string sku); }

            public class Prices : IPrices { public int Of(string sku) => sku.Length; }

            [LambdaStartup]
            public class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.AddSingleton<IPrices, Prices>();
            }

            public class Order
            {
                public string Sku { get; set; } = "";
                public int ItemCount { get; set; }
                public string? Note { get; set; }
                public List<Line> Lines { get; set; } = new();
            }

            public class Line { public int UnitPrice { get; set; } }

            public class Orders
            {
                private readonly IPrices _prices;

                public Orders(IPrices prices) => _prices = prices;

                [LambdaFunction(ResourceName = "PriceOfSku", MemorySize = 1024, Timeout = 20, Policies = "AWSLambdaBasicExecutionRole, AmazonS3ReadOnlyAccess")]
                [RestApi(LambdaHttpMethod.Get, "/prices/{sku}")]
                public int Price(string sku, [FromQuery] int extra, [FromHeader(Name = "x-factor")] int factor) => (_prices.Of(sku) + extra) * factor;

                [LambdaFunction]
                [RestApi(template: "/orders/{id}/notes", method: LambdaHttpMethod.Get)]
                public async Task<string> Note([FromRoute(Name = "id")] string order, [FromQuery(Name = "q")] string? search, [FromServices] IPrices prices)
                {
                    await Task.Yield();
                    return $"<{order}|{search ?? "null"}|{prices.Of(order)}>";
                }

                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Post, "/orders")]
                public Order Place([FromBody] Order order)
                {
                    order.ItemCount++;
                    return order;
                }

                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Post, "/orders/import")]
                public string Import([FromBody] string text) => text.ToUpperInvariant();

                // The tests give the value of the authorizer in the payload.
                #pragma warning disable SLUICE047
                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Delete, "/orders/{id}")]
                public async Task Cancel(string id, [FromCustomAuthorizer(Name = "principal")] string principal, ILambdaContext context)
                {
                    context.Logger.LogLine(principal + id);
                    await Task.CompletedTask;
                }
            }

            public class Answers
            {
                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Get, "/answers/response")]
                public APIGatewayProxyResponse Response([FromQuery] int status) => new()
                {
                    StatusCode = status,
                    Body = "{\"a\":1}",
                    Headers = new Dictionary<string, string> { ["x-one"] = "1" },
                    MultiValueHeaders = new Dictionary<string, IList<string>> { ["x-two"] = new[] { "a", "b" } },
                };

                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Get, "/answers/result")]
                public IHttpResult Result([FromQuery] bool found) =>
                    found ? HttpResults.Ok(new Order { Sku = "s" }).AddHeader("x-many", "a").AddHeader("x-many", "b") : HttpResults.NotFound("none");

                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Any, "/answers/later")]
                public Task<IHttpResult> Later() => Task.FromResult(HttpResults.Created("/orders/7"));

                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Get, "/answers/bytes")]
                public IHttpResult Bytes() => HttpResults.Ok(Three);

                private static object Three => new byte[] { 1, 2, 3 };
            }
        }
        """;
}
