using KiotaClients;
using KiotaClients.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;

/// <summary>Calls every operation of EchoApi with the client that Kiota generates.</summary>
public static class Calls
{
    public static async Task RunAsync(HttpClient http)
    {
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = http.BaseAddress!.ToString().TrimEnd('/') };
        var client = new EchoApiClient(adapter);
        var customer = Guid.NewGuid();
        var order = new NewOrder { Lines = [new OrderLine { Sku = "anvil", Quantity = 2, UnitPrice = 0.10m }], Note = null };

        var placed = await client.Customers[customer].Orders.PostAsync(order, request =>
        {
            request.Headers.Add("x-tenant", "acme");
            request.Headers.Add("x-correlation-id", "c-1");
            request.QueryParameters.DryRun = true;
        });
        placed!.CustomerId.ShouldBe(customer);
        placed.Status.ShouldBe(OrderStatus.Draft);
        placed.Total.ShouldBe(0.20m);
        placed.Note.ShouldBeNull();
        placed.CorrelationId.ShouldBe("c-1");
        placed.Lines!.Single().Quantity.ShouldBe(2);

        var page = await client.Customers[customer].Orders.GetAsync(request =>
        {
            request.QueryParameters.StatusAsOrderStatus = OrderStatus.Shipped;
            request.QueryParameters.Since = new Date(2026, 1, 31);
            request.QueryParameters.Limit = 3;
        });
        page!.Status.ShouldBe(OrderStatus.Shipped);
        page.Since.ShouldBe(new Date(2026, 1, 31));
        page.Limit.ShouldBe(3);
        page.Orders!.Single().Total.ShouldBe(12.50m);

        var problem = await Should.ThrowAsync<Problem>(() => client.Customers[Guid.Empty].Orders.PostAsync(order, request => request.Headers.Add("x-tenant", "acme")));
        problem.Status.ShouldBe(404);
        problem.Detail.ShouldNotBeNullOrEmpty();

        var body = new UntypedObject(new Dictionary<string, UntypedNode> { ["keybody"] = new UntypedString("it's") });
        (await client["a b"].GetAsync())!.Method.ShouldBe("GET");
        (await client["a b"].DeleteAsync())!.Method.ShouldBe("DELETE");
        await client["a b"].HeadAsync();
        (await client["a b"].PutAsync(body))!.Method.ShouldBe("PUT");
        (await client["a b"].PatchAsync(body))!.Method.ShouldBe("PATCH");
        var echoed = await client["a b"].PostAsync(body);
        ((UntypedString)((UntypedObject)echoed!.BodyJson!).GetValue()["keybody"]).GetValue().ShouldBe("it's");
        echoed.Params!.Path!.AdditionalData["proxy"].ShouldBe("a%20b");
    }
}
