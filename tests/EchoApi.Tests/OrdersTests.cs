using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Sluice.EchoApi.Tests;

public sealed class OrdersTests(EchoApiSample sample)
{
    private const string Customer = "8a1c9f6e-4f0b-4e55-9e55-0b7f8f0a7c11";

    [Fact]
    public async Task An_order_is_placed_out_of_path_query_headers_and_body()
    {
        using var request = Place(Customer, "?dryRun=true");
        request.Headers.Add("X-TENANT", "o'neil & \"sons\"");
        request.Headers.Add("x-correlation-id", "c-1");

        using var response = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var order = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        order.GetProperty("customerId").GetString().ShouldBe(Customer);
        order.GetProperty("tenant").GetString().ShouldBe("o'neil & \"sons\"");
        order.GetProperty("status").GetString().ShouldBe("Draft");
        order.GetProperty("total").GetDecimal().ShouldBe(26.00m);
        order.GetProperty("lines")[1].GetProperty("sku").GetString().ShouldBe("rocket");
        order.GetProperty("note").ValueKind.ShouldBe(JsonValueKind.Null);
        order.GetProperty("correlationId").GetString().ShouldBe("c-1");
    }

    [Fact]
    public async Task A_declared_exception_is_a_problem_with_its_status_and_message()
    {
        using var request = Place(Guid.Empty.ToString(), "");
        request.Headers.Add("x-tenant", "acme");

        using var response = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("status").GetInt32().ShouldBe(404);
        problem.GetProperty("detail").GetString().ShouldBe($"There is no customer {Guid.Empty}.");
    }

    [Fact]
    public async Task Defaults_stand_in_for_what_the_request_does_not_carry()
    {
        var page = await sample.Client.GetFromJsonAsync<JsonElement>(
            new Uri(sample.InvokeUrl, $"customers/{Customer}/orders"), TestContext.Current.CancellationToken);

        page.GetProperty("status").GetString().ShouldBe("Placed");
        page.GetProperty("since").ValueKind.ShouldBe(JsonValueKind.Null);
        page.GetProperty("limit").GetInt32().ShouldBe(20);
        page.GetProperty("orders").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_enum_a_date_and_a_number_come_from_the_query()
    {
        var page = await sample.Client.GetFromJsonAsync<JsonElement>(
            new Uri(sample.InvokeUrl, $"customers/{Customer}/orders?status=shipped&since=2026-02-28&limit=-1"), TestContext.Current.CancellationToken);

        page.GetProperty("status").GetString().ShouldBe("Shipped");
        page.GetProperty("since").GetString().ShouldBe("2026-02-28");
        page.GetProperty("limit").GetInt32().ShouldBe(-1);
    }

    [Fact]
    public async Task Every_mistake_of_a_request_is_in_one_problem()
    {
        using var request = Place("not-a-guid", "?dryRun=perhaps");

        using var response = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("status").GetInt32().ShouldBe(400);
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal)
            .ShouldBe(["customerId", "dryRun", "x-tenant"]);
    }

    [Fact]
    public async Task A_mistake_in_the_body_is_named_by_its_place()
    {
        using var request = Place(Customer, "", """{"lines":[{"sku":"anvil","quantity":"many","unitPrice":1}]}""");
        request.Headers.Add("x-tenant", "acme");

        using var response = await sample.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("errors").EnumerateObject().Single().Name.ShouldBe("lines[0].quantity");
    }

    private HttpRequestMessage Place(string customer, string query, string? body = null) =>
        new(HttpMethod.Post, new Uri(sample.InvokeUrl, $"customers/{customer}/orders{query}"))
        {
            Content = new StringContent(
                body ?? """{"lines":[{"sku":"anvil","quantity":2,"unitPrice":12.50},{"sku":"rocket","quantity":1,"unitPrice":1}]}""",
                System.Text.Encoding.UTF8,
                "application/json"),
        };
}
