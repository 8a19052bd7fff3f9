using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace Sluice.LocalGateway.Page.Tests;

public sealed class PageTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task The_page_links_to_the_document_for_clients_if_the_build_wrote_it()
    {
        var page = await OpenAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Document for clients" });
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "/orders/{id}" })).ToBeVisibleAsync();
        await Expect(link).ToBeHiddenAsync();

        await File.WriteAllTextAsync(Path.Combine(Host.Folder, "openapi.client.json"), "{ \"openapi\": \"3.1.0\" }\n", TestContext.Current.CancellationToken);
        await page.ReloadAsync();
        await link.ClickAsync();

        await Expect(page.Locator("body")).ToContainTextAsync("3.1.0");
    }

    [Theory]
    [InlineData(Look.Light)]
    [InlineData(Look.Dark)]
    [InlineData(Look.Phone)]
    public async Task A_request_from_the_form_is_shown_step_by_step(Look look)
    {
        var page = await OpenAsync(look);
        await page.GetByRole(AriaRole.Link, new() { Name = "/orders/{id}" }).ClickAsync();
        await page.GetByLabel("id", new() { Exact = true }).FillAsync("a/7");
        await page.GetByLabel("kind").FillAsync("retail");
        await page.GetByLabel("Body").FillAsync("{\"sku\":\"anvil\"}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(Card(page, "Request", exact: true)).ToContainTextAsync("\"sku\": \"anvil\"");
        await Expect(Card(page, "Payload")).ToContainTextAsync("order a%2F7 of retail");
        await Expect(Card(page, "Answer")).ToContainTextAsync("error: order a%2F7 of retail");
        await Expect(Card(page, "Response", exact: true)).ToContainTextAsync("\"seen\": \"order a%2F7 of retail\"");
        await Card(page, "Request template").Locator(".ref", new() { HasText = "$input.params('kind')" }).HoverAsync();
        await Expect(Card(page, "Request template").Locator(".value")).ToHaveTextAsync("$input.params('kind') = retail");
        await CheckLayoutAsync(page, look);
    }

    [Fact]
    public async Task A_template_is_edited_and_run_again_on_the_same_request_with_the_keyboard_alone()
    {
        var page = await OpenAsync();
        await SendAsync("orders/7?kind=trade");
        await Expect(page.Locator("#requests a")).ToHaveCountAsync(1);
        await page.Locator("body").PressAsync("q");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Card(page, "Request template")).ToBeVisibleAsync();

        await Card(page, "Request template").GetByRole(AriaRole.Button, new() { Name = "Edit" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Card(page, "Request template").GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync("now $input.params('id') in $context.stage");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(Card(page, "Request template").Locator(".result")).ToContainTextAsync("now 7 in prod");

        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync("#if(");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(Card(page, "Request template").Locator(".fault")).ToContainTextAsync("line 1");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Card(page, "Request template").Locator(".template")).ToContainTextAsync("#set($id");
    }

    [Fact]
    public async Task A_response_template_is_run_again_on_the_functions_answer()
    {
        await SendAsync("orders/7?kind=trade");
        var page = await OpenAsync();
        await page.Locator("#requests a").First.ClickAsync();
        await Card(page, "Response template").GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await Expect(Card(page, "Response template").GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync("got $input.path('$.text')");
        await Card(page, "Response template").GetByRole(AriaRole.Button, new() { Name = "Run again" }).ClickAsync();
        await Expect(Card(page, "Response template").Locator(".result")).ToContainTextAsync("got order 7 of trade");
    }

    [Fact]
    public async Task The_routes_are_walked_with_the_keyboard()
    {
        var page = await OpenAsync();
        await Expect(page.Locator("#routes a")).ToHaveCountAsync(3);
        await page.Locator("body").PressAsync("r");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main h3")).ToHaveTextAsync("GET /prod/ping");
        await Expect(page.Locator("#routes a[aria-current=true]")).ToContainTextAsync("/ping");
    }

    [Fact]
    public async Task What_a_client_or_template_wrote_is_never_markup()
    {
        await SendAsync("ping?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", HttpMethod.Get);
        var page = await OpenAsync();
        await page.Locator("#requests a").First.ClickAsync();
        await Expect(Card(page, "Response", exact: true)).ToContainTextAsync("<b onclick=alert(1)>36</b>");
        (await page.Locator("main b, main img").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_the_gateway_refused_says_why()
    {
        await SendAsync("nowhere");
        var page = await OpenAsync(Look.Dark);
        await page.Locator("#requests a").First.ClickAsync();
        await Expect(page.Locator("main > .fault")).ToHaveTextAsync("Missing Authentication Token");
        await Expect(Card(page, "Request template")).ToContainTextAsync("did not reach this step");
    }
}
