using System.Text.Json;
using NSwagClients;

/// <summary>Calls every operation of EchoApi with the client that NSwag generates.</summary>
public static class Calls
{
    public static async Task RunAsync(HttpClient http)
    {
        var client = new EchoApiClient(http);
        var customer = Guid.NewGuid();
        var order = new NewOrder { Lines = [new OrderLine { Sku = "anvil", Quantity = 2, UnitPrice = 0.10m }], Note = null };

        var placed = await client.PlaceAsync(customer, "acme", order, "c-1", dryRun: true);
        placed.CustomerId.ShouldBe(customer);
        placed.Status.ShouldBe(OrderStatus.Draft);
        placed.Total.ShouldBe(0.20m);
        placed.Note.ShouldBeNull();
        placed.CorrelationId.ShouldBe("c-1");
        placed.Lines.Single().Quantity.ShouldBe(2);

        var page = await client.ListAsync(customer, OrderStatus.Shipped, new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), 3);
        page.Status.ShouldBe(OrderStatus.Shipped);
        page.Since!.Value.Day.ShouldBe(31);
        page.Limit.ShouldBe(3);
        page.Orders.Single().Total.ShouldBe(12.50m);

        var problem = await Should.ThrowAsync<ApiException<Problem>>(() => client.PlaceAsync(Guid.Empty, "acme", order));
        problem.StatusCode.ShouldBe(404);
        problem.Result.Status.ShouldBe(404);

        var body = new Dictionary<string, string> { ["keybody"] = "it's" };
        (await client.EchoGetAsync("a b")).Method.ShouldBe("GET");
        (await client.EchoDeleteAsync("a b")).Method.ShouldBe("DELETE");
        await client.EchoHeadAsync("a b");
        (await client.EchoPutAsync("a b", body)).Method.ShouldBe("PUT");
        (await client.EchoPatchAsync("a b", body)).Method.ShouldBe("PATCH");
        var echoed = await client.EchoPostAsync("a b", body);
        ((JsonElement)echoed.BodyJson).GetProperty("keybody").GetString().ShouldBe("it's");
        echoed.Params.Path["proxy"].ShouldBe("a%20b");
    }
}
