using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>A whole API, from payload to answer.</summary>
public sealed class OrdersTests
{
    private const string Source = """
        [assembly: RestApi("Orders")]

        namespace Shop;

        public enum Sort { Newest, Oldest }

        public sealed record NewOrder(string Sku, int Quantity = 1, string? Note = null) { public IReadOnlyList<Line> Lines { get; init; } = [new("first", 1)]; }

        public sealed record Line(string Sku, decimal? Price);

        public sealed record Order(Guid CustomerId, string Tenant, NewOrder Ordered, bool DryRun);

        public class ShopException(string message) : Exception(message);

        public sealed class UnknownCustomerException() : ShopException("No such customer.");

        [LambdaFunction]
        public sealed class OrdersFunction
        {
            [HttpPost("/customers/{customerId}/orders"), Returns(201)]
            [Throws<ShopException>(409), Throws<UnknownCustomerException>(404)]
            public async Task<Order> Place(Guid customerId, [FromHeader("x-tenant")] string tenant, NewOrder order, bool dryRun = false, CancellationToken cancellation = default)
            {
                await Task.Yield();
                return customerId == Guid.Empty ? throw new UnknownCustomerException()
                    : order.Quantity > 100 ? throw new ShopException("Too many.")
                    : order.Quantity < 0 ? throw new InvalidOperationException("secret")
                    : new(customerId, tenant, order, dryRun);
            }

            [HttpGet("/customers/{customerId}/orders")]
            public string List(Guid customerId, int limit = 20, Sort sort = Sort.Newest, string? after = null) => $"{limit} {sort} {after ?? "none"}";

            [HttpDelete("/customers/{customerId}/orders")]
            public void Clear(Guid customerId) { }
        }
        """;

    private const string Customer = "\"customerId\":\"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11\"";

    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Source));

    [Fact]
    public async Task A_full_request_is_answered_with_the_result() =>
        (await Api.Value.CallAsync($$$"""{"@op":"Place",{{{Customer}}},"tenant":"north","order":{"sku":"a-1","quantity":3,"lines":[{"sku":"x","price":1.50},{"sku":"y","price":null}]},"dryRun":"true"}"""))
            .ShouldBe("""{"customerId":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","tenant":"north","ordered":{"sku":"a-1","quantity":3,"note":null,"lines":[{"sku":"x","price":1.50},{"sku":"y","price":null}]},"dryRun":true}""");

    [Fact]
    public async Task What_the_request_does_not_carry_has_its_default() =>
        (await Api.Value.CallAsync($$$"""{"@op":"Place",{{{Customer}}},"tenant":"","order":{"SKU":"a-1"}}"""))
            .ShouldBe("""{"customerId":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","tenant":"","ordered":{"sku":"a-1","quantity":1,"note":null,"lines":[{"sku":"first","price":1}]},"dryRun":false}""");

    [Fact]
    public async Task Text_values_are_parsed() =>
        (await Api.Value.CallAsync($$$"""{"@op":"List",{{{Customer}}},"limit":"5","sort":"oldest","after":"q\"\u00e9"}""")).ShouldBe("\"5 Oldest q\\\"é\"");

    [Fact]
    public async Task A_method_that_returns_nothing_answers_null() => (await Api.Value.CallAsync($$$"""{"@op":"Clear",{{{Customer}}}}""")).ShouldBe("null");

    [Fact]
    public async Task Every_problem_of_a_request_comes_in_one_answer() =>
        (await Api.Value.ErrorsAsync("""{"@op":"Place","customerId":"no","order":{"quantity":"x","lines":[{"sku":"a"},{"price":[]}]},"dryRun":"maybe"}""")).ShouldBe([
            "customerId: The value 'no' is not valid for customerId.",
            "quantity: The supplied value is invalid for quantity.",
            "lines[1].price: The supplied value is invalid for price.",
            "lines[1].sku: The sku field is required.",
            "sku: The sku field is required.",
            "dryRun: The value 'maybe' is not valid for dryRun.",
            "x-tenant: The x-tenant field is required.",
        ], ignoreOrder: true);

    [Theory]
    [InlineData("""{"@op":"Place","customerId":"00000000-0000-0000-0000-000000000000","tenant":"t","order":{"sku":"a"}}""", 404, "No such customer.")]
    [InlineData("""{"@op":"Place","customerId":"10000000-0000-0000-0000-000000000000","tenant":"t","order":{"sku":"a","quantity":101}}""", 409, "Too many.")]
    public async Task A_declared_exception_is_a_problem_with_its_message(string payload, int status, string detail)
    {
        var problem = await Api.Value.ProblemAsync(payload);

        ((int)problem["status"]!).ShouldBe(status);
        ((string)problem["detail"]!).ShouldBe(detail);
    }

    [Fact]
    public async Task An_exception_that_nobody_declared_leaves_the_function() =>
        (await Should.ThrowAsync<InvalidOperationException>(
            Api.Value.CallAsync("""{"@op":"Place","customerId":"10000000-0000-0000-0000-000000000000","tenant":"t","order":{"sku":"a","quantity":-1}}"""))).Message.ShouldBe("secret");

    [Theory]
    [InlineData("", 0)]
    [InlineData("{\"@op\":\"Place\",", 7)]
    [InlineData("{\"@op\":\"Place\",\"order\":{]}", 1)]
    [InlineData("nonsense", 1)]
    public async Task A_broken_payload_is_a_problem(string payload, int position) =>
        (await Api.Value.ErrorsAsync(payload)).ShouldContain($"$: The JSON is not valid. Path: $ | LineNumber: 0 | BytePositionInLine: {position}.");

    [Theory]
    [InlineData("""{"@op":"Drop"}""")]
    [InlineData("""{"limit":"1"}""")]
    public async Task A_payload_without_a_known_operation_is_an_error(string payload) =>
        (await Should.ThrowAsync<InvalidOperationException>(Api.Value.CallAsync(payload))).Message.ShouldContain("@op");
}
