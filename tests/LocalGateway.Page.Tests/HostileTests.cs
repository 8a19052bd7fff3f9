using System.Text;
using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>Whatever a client, a backend or a document says is text: it is shown, and never runs.</summary>
public sealed class HostileTests(Chromium chromium) : PageTest(chromium)
{
    private const string Markup = "<img src=x onerror=alert(1)>";

    protected override string Document => PageApi.DocumentOf($"Shop {Markup}", $"Place {Markup}/..", $"{Markup}$input.params('x')");

    [Fact]
    public async Task Titles_operations_paths_headers_bodies_templates_and_copies_are_never_markup()
    {
        var ping = await SendRawAsync("GET", $"/prod/ping?x=%3Cimg%20src=x%20onerror=alert(1)%3E&{Markup.Replace(' ', '+')}", [], $"x-note: {Markup}", $"{Markup.Length}: {Markup}");
        var order = await SendRawAsync("POST", "/prod/orders/%3Cimg%20src=x%20onerror=alert(1)%3E?kind=%3Cimg%20src=x%20onerror=alert(1)%3E", Encoding.UTF8.GetBytes($"{{\"a\":\"{Markup}\"}}"), "Content-Type: application/json");
        var page = await OpenAsync();
        await Expect(page.Locator("#title")).ToHaveTextAsync($"Shop {Markup}");
        await page.Locator("#routes a", new() { HasText = "POST" }).ClickAsync();
        await Expect(page.Locator("main .head .hint")).ToContainTextAsync(Markup);

        foreach (var id in new[] { ping, order })
        {
            await page.Locator($"#requests a[href='#/request/{id}']").ClickAsync();
            await Expect(Card(page, "Response", exact: true)).ToContainTextAsync("img src=x");
            foreach (var name in new[] { "Copy as curl", "Copy as C# test", "Copy case" })
            {
                await page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
                await Expect(page.Locator("main .copied").First).ToContainTextAsync("img");
            }

            await Button(page, "Edit").First.ClickAsync();
            await Expect(page.Locator("main textarea")).ToBeFocusedAsync();
            await page.Keyboard.InsertTextAsync(Markup);
            await page.Keyboard.PressAsync("Control+Enter");
            await Expect(page.Locator("main .result")).ToContainTextAsync(Markup);
            await CheckAsync(page);
        }

        await page.GetByLabel("Compare with").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(page.Locator("main .diff").First).ToContainTextAsync(Markup);
        await CheckAsync(page);
        await page.GotoAsync($"{PageUrl}#/edit/{order}");
        await Expect(page.GetByLabel("Body")).ToHaveValueAsync($"{{\"a\":\"{Markup}\"}}");
        await CheckAsync(page);
        await page.GotoAsync($"{PageUrl}#/request/%3Cimg%20src=x%20onerror=alert(1)%3E");
        await Expect(page.Locator("main .fault")).ToBeVisibleAsync();
        await CheckAsync(page);
    }

    // The only picture is the one in the heading.
    private static async Task CheckAsync(IPage page) => (await page.Locator("img").CountAsync()).ShouldBe(1);
}
