using KiotaClients;
using KiotaClients.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

/// <summary>Calls every operation of the Showcase with the client that Kiota generates.</summary>
public static class Calls
{
    public static async Task RunAsync(HttpClient http)
    {
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = http.BaseAddress!.ToString().TrimEnd('/') };
        var client = new ShowcaseClient(adapter);
        var message = new Message { Text = "it's", Urgent = true };

        await client.Queue.PostAsync(message);
        await client.Customers["c 1"].Queue.PostAsync(message, request => request.Headers.Add("x-tenant", "acme"));
        await client.News.PostAsync(message);
        await client.Orders["7"].Events.PostAsync(message, request => request.QueryParameters.Priority = 3);
        await client.Sensors["s"].Records.PostAsync(message);
        await client.Orders["7"].Shipping.PostAsync();

        await client.Items["a-1"].PutAsync(new NewItem { Title = "Anvil", Price = 12.5m, Tags = ["heavy"] });
        var item = await client.Items["a-1"].GetAsync();
        item!.Price.ShouldBe(12.5m);
        item.IsSold.ShouldBe(false);
        item.Tags.ShouldBe(["heavy"]);
        (await client.Shelves[4].Items.GetAsync())!.Single().Sku.ShouldBe("a-1");

        using (var picture = new MemoryStream(Encoding.UTF8.GetBytes("png")))
        {
            await client.Items["a-1"].Picture.PutAsync(picture);
        }

        using (var shown = await client.Items["a-1"].Picture.GetAsync())
        {
            new StreamReader(shown!).ReadToEnd().ShouldBe("{}");
        }

        await client.Items["a-1"].Picture.DeleteAsync();

        (await client.Health.GetAsync())!.Price.ShouldBe("5$");
        await client.RobotsTxt.GetAsync();
        (await client.Partners.Me.GetAsync())!.Text.ShouldEndWith(", acme");
        await client.Reports[2026].PostAsync();
        (await client.Shout["hey"].GetAsync()).ShouldBe("HEY");

        var then = new Notice { NoticeCall = new NoticeCall { Kind = 1, Phone = "5", Text = "done" } };
        var job = (await client.Jobs.PostAsync(new JobMailJob { Type = "mail", To = "me", Then = then })).ShouldBeOfType<JobMailJob>();
        job.To.ShouldBe("me");
        job.Then!.NoticeCall!.Phone.ShouldBe("5");
        (await client.Jobs.PostAsync(new JobPrintJob { Type = "print", Copies = 2, Then = then })).ShouldBeOfType<JobPrintJob>().Copies.ShouldBe(2);

        var level = await client.Stock["a-1"].GetAsync(request =>
        {
            request.QueryParameters.Q = "big & red";
            request.QueryParameters.Color = ["red", "blue"];
        });
        level!.Quantity.ShouldBe(3);
        (await client.Stock.PostAsync(new StockLevel { Sku = "a-1", Quantity = 3 }))!.Sku.ShouldBe("a-1");
        await client.Stock["a-1"].Refills.PostAsync(new Refill { Quantity = 2 }, request => request.QueryParameters.Urgent = true);

        var any = client.StockService["audit"];
        foreach (var answer in (Stream?[])[await any.GetAsync(), await any.DeleteAsync(), await any.PostAsync(Body(), "text/plain"), await any.PutAsync(Body(), "text/plain"), await any.PatchAsync(Body(), "text/plain")])
        {
            new StreamReader(answer!).ReadToEnd().ShouldContain("\"quantity\":3");
        }

        await any.HeadAsync();
    }

    private static MemoryStream Body() => new(Encoding.UTF8.GetBytes("text"));
}
