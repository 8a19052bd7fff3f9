using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>A request that is edited and sent again.</summary>
public sealed class ResendTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData(Look.Light)]
    [InlineData(Look.Dark)]
    [InlineData(Look.Phone)]
    public async Task Method_path_headers_and_body_are_edited_and_sent(Look look)
    {
        var id = await SendRawAsync("POST", "/prod/orders/7?kind=trade", "{\"sku\":\"anvil\"}"u8.ToArray(), "Content-Type: application/json", "Cookie: a=1");
        var page = await OpenRequestAsync(id, look);
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit and send" }).ClickAsync();
        await Expect(page.GetByLabel("Headers")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Cookie: a=1"));
        await page.GetByLabel("Method").FillAsync("PUT");
        await page.GetByLabel("Path").FillAsync("/prod/echo/größe 2");
        await page.GetByLabel("Headers").FillAsync("Cookie: a=2\nTE: trailers\n\nUser-Agent: mine");
        await page.GetByLabel("Body").FillAsync("new");
        await CheckLayoutAsync(page, look);
        await Picture.TakeAsync(page, $"page-send-{look}".ToLowerInvariant());
        await Button(page, "Send").ClickAsync();

        await Expect(page.Locator("main .head h3")).ToHaveTextAsync("PUT /prod/echo/gr%C3%B6%C3%9Fe%202");
        await Expect(Card(page, "Request", exact: true).Locator("pre").First).ToHaveTextAsync(
            $"Host: {Host.Url.Authority}\nCookie: a=2\nTE: trailers\nUser-Agent: mine\nContent-Length: 3");
        await Expect(Card(page, "Request", exact: true).Locator("pre").Last).ToHaveTextAsync("new");
        await Expect(Card(page, "Response", exact: true)).ToContainTextAsync("gr%C3%B6%C3%9Fe%202");
        (await KeptAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_body_that_nobody_edited_is_sent_byte_for_byte()
    {
        byte[] body = [.. Enumerable.Range(0, 256).Select(static value => (byte)value)];
        var page = await OpenRequestAsync(await SendRawAsync("POST", "/prod/echo/x", body, "Content-Type: application/octet-stream"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit and send" }).ClickAsync();
        await Button(page, "Send").ClickAsync();
        await Expect(page.Locator("#requests a")).ToHaveCountAsync(2);

        var kept = await KeptAsync();
        kept[0].GetProperty("bodyBytes").GetString().ShouldBe(Convert.ToBase64String(body));
    }

    [Fact]
    public async Task What_is_no_request_is_refused_with_a_reason()
    {
        var page = await OpenRequestAsync(await SendRawAsync("GET", "/prod/echo/x", []));
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit and send" }).ClickAsync();
        await page.GetByLabel("Headers").FillAsync("no header <img src=x onerror=alert(1)>");
        await Button(page, "Send").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not a header. Write a name, a colon and a value in each line.");
        await page.GetByLabel("Headers").FillAsync("");
        await page.GetByLabel("Method").FillAsync("A B");
        await Button(page, "Send").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("'A B' is not an HTTP method. Write one such as GET.");
        await page.GetByLabel("Method").FillAsync("GET");
        await page.GetByLabel("Path").FillAsync("http://elsewhere.example/");
        await Button(page, "Send").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The path starts with a slash");
        (await KeptAsync()).Length.ShouldBe(1);
    }
}
