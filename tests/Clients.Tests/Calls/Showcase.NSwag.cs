using System.Text.Json;
using NSwagClients;

/// <summary>Calls every operation of the Showcase with the client that NSwag generates.</summary>
public static class Calls
{
    public static async Task RunAsync(HttpClient http)
    {
        var client = new ShowcaseClient(http);
        var message = new Message { Text = "it's", Urgent = true };

        await client.EnqueueAsync(message);
        await client.EnqueueInOrderAsync("c 1", message, "acme");
        await client.PublishAsync(message);
        await client.ReportEventAsync("7", message, 3);
        await client.RecordAsync("s", message);
        await client.ShipAsync("7");

        await client.AddItemAsync("a-1", new NewItem { Title = "Anvil", Price = 12.5m, Tags = ["heavy"] });
        var item = await client.GetItemAsync("a-1");
        item.Price.ShouldBe(12.5m);
        item.IsSold.ShouldBe(false);
        item.Tags.ShouldBe(["heavy"]);
        (await client.OfShelfAsync(4)).Single().Sku.ShouldBe("a-1");

        using (var picture = new MemoryStream(Encoding.UTF8.GetBytes("png")))
        {
            await client.KeepAsync("a-1", picture);
        }

        new StreamReader((await client.ShowAsync("a-1")).Stream).ReadToEnd().ShouldBe("{}");
        await client.RemoveAsync("a-1");

        (await client.HealthAsync()).Price.ShouldBe("5$");
        await client.RobotsAsync();
        (await client.GreetAsync()).Text.ShouldEndWith(", acme");
        await client.ReportAsync(2026);
        (await client.ShoutAsync("hey")).ShouldBe("HEY");

        // NSwag has no type for a choice: its members are additional properties.
        var then = new Notice { AdditionalProperties = { ["kind"] = 1, ["phone"] = "5", ["text"] = "done" } };
        var job = (await client.TakeOnAsync(new JobMailJob { To = "me", Then = then })).ShouldBeOfType<JobMailJob>();
        job.To.ShouldBe("me");
        ((JsonElement)job.Then.AdditionalProperties["phone"]).GetString().ShouldBe("5");
        (await client.TakeOnAsync(new JobPrintJob { Copies = 2, Then = then })).ShouldBeOfType<JobPrintJob>().Copies.ShouldBe(2);

        (await client.GetAsync("a-1", "big & red", null, ["red", "blue"])).Quantity.ShouldBe(3);
        (await client.AddAsync(new StockLevel { Sku = "a-1", Quantity = 3 })).Sku.ShouldBe("a-1");
        await client.RefillAsync("a-1", new Refill { Quantity = 2 }, urgent: true);

        foreach (var answer in (FileResponse[])[
            await client.AnyGetAsync("audit"), await client.AnyDeleteAsync("audit"), await client.AnyPostAsync("audit", Body()),
            await client.AnyPutAsync("audit", Body()), await client.AnyPatchAsync("audit", Body())])
        {
            new StreamReader(answer.Stream).ReadToEnd().ShouldContain("\"quantity\":3");
        }

        await client.AnyHeadAsync("audit");
    }

    private static FileParameter Body() => new(new MemoryStream(Encoding.UTF8.GetBytes("text")), "text.txt", "text/plain");
}
