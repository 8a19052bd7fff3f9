using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>What the form of an operation sends, and how its answer is shown.</summary>
public sealed class FormTests(Chromium chromium) : PageTest(chromium)
{
    protected override string Document => """
        {
          "openapi": "3.0.1", "info": { "title": "Moved", "version": "1" },
          "paths": {
            "/old/{id}": {
              "post": {
                "operationId": "Old",
                "responses": { "302": { "headers": { "Location": { "schema": { "type": "string" } } } } },
                "x-amazon-apigateway-integration": {
                  "type": "mock", "passthroughBehavior": "when_no_match",
                  "requestTemplates": { "application/json": "{\"statusCode\":302}" },
                  "responses": { "302": {
                    "statusCode": "302",
                    "responseParameters": { "method.response.header.Location": "'https://elsewhere.example/new'" },
                    "responseTemplates": { "application/json": "{\"moved\":\"$input.params('id')\"}" }
                  } }
                }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task A_redirect_is_shown_with_its_status_headers_and_body()
    {
        var page = await OpenAsync();
        await page.GetByLabel("id", new() { Exact = true }).FillAsync("7");
        await Button(page, "Send").ClickAsync();

        await Expect(page.Locator("main .head strong")).ToHaveTextAsync("302");
        await Expect(page.Locator("#status")).ToHaveTextAsync("Answered 302.");
        await Expect(Card(page, "Response", exact: true)).ToContainTextAsync("Location: https://elsewhere.example/new");
        await Expect(Card(page, "Response", exact: true)).ToContainTextAsync("\"moved\": \"7\"");
    }

    [Fact]
    public async Task Paths_and_headers_that_a_script_may_not_send_are_sent_as_they_are_written()
    {
        var page = await OpenAsync();
        await page.GetByLabel("id", new() { Exact = true }).FillAsync("..");
        await page.GetByLabel("Headers").FillAsync("Cookie: a=1\nOrigin: https://shop.example\nUser-Agent: mine");
        await page.GetByLabel("Body").FillAsync("{}");
        await Button(page, "Send").ClickAsync();

        await Expect(page.Locator("main .head h3")).ToHaveTextAsync("POST /prod/old/..");
        await Expect(Card(page, "Request", exact: true).Locator("pre").First).ToHaveTextAsync(
            $"Host: {Host.Url.Authority}\nCookie: a=1\nOrigin: https://shop.example\nUser-Agent: mine\nContent-Type: application/json\nAccept: */*\nContent-Length: 2");
    }

    [Fact]
    public async Task A_request_has_the_headers_that_every_client_sends()
    {
        var page = await OpenAsync();
        await page.GetByLabel("id", new() { Exact = true }).FillAsync("7");
        await Button(page, "Send").ClickAsync();

        var agent = await page.EvaluateAsync<string>("navigator.userAgent");
        await Expect(Card(page, "Request", exact: true).Locator("pre").First).ToHaveTextAsync($"Host: {Host.Url.Authority}\nAccept: */*\nUser-Agent: {agent}");
    }

    [Fact]
    public async Task What_is_no_header_and_a_gateway_that_does_not_answer_are_said_at_the_form()
    {
        var page = await OpenAsync();
        await page.GetByLabel("Headers").FillAsync("a b: c");
        await Button(page, "Send").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("'a b: c' is not a header. Write a name, a colon and a value in each line.");

        await page.RouteAsync("**/api/send", static route => route.AbortAsync());
        await Button(page, "Send").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The gateway does not answer. It may have stopped: look at its terminal, and start it again.");
        (await KeptAsync()).ShouldBeEmpty();
    }
}
