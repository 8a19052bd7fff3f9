using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>The list of routes: its filter, and the switch of preflight.</summary>
public sealed class RouteListTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData(Look.Light)]
    [InlineData(Look.Dark)]
    [InlineData(Look.Phone)]
    public async Task Preflight_is_hidden_until_the_switch_shows_it(Look look)
    {
        var page = await OpenAsync(look);
        await Expect(page.Locator("#routes a")).ToHaveCountAsync(3);
        await Picture.TakeAsync(page, $"page-form-{look}".ToLowerInvariant());
        await page.GetByRole(AriaRole.Switch, new() { Name = "Show 2 preflight routes (OPTIONS)" }).ClickAsync();

        await Expect(page.Locator("#routes a", new() { HasText = "OPTIONS" })).ToHaveCountAsync(2);
        await page.Locator("#routes a", new() { HasText = "OPTIONS" }).First.ClickAsync();
        await Expect(page.Locator("main h3")).ToHaveTextAsync("OPTIONS /prod/orders/{id}");
        await CheckLayoutAsync(page, look);
    }

    [Fact]
    public async Task The_filter_finds_path_verb_and_operation_while_it_is_typed()
    {
        var page = await OpenAsync();
        await Expect(page.Locator("#routes a")).ToHaveCountAsync(3);
        await page.Locator("body").PressAsync("/");
        foreach (var (typed, path) in new[] { ("PING", "/ping"), ("post ord", "/orders/{id}"), ("Echo", "/echo/{proxy+}"), ("any", "/echo/{proxy+}"), ("placeorder", "/orders/{id}") })
        {
            await page.Keyboard.TypeAsync(typed);
            await Expect(page.Locator("#routes .path")).ToHaveTextAsync([path]);
            await page.Keyboard.PressAsync("Escape");
        }

        await page.Keyboard.TypeAsync("nothing has this");
        await Expect(page.Locator("#no-route")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#routes a")).ToHaveCountAsync(3);
    }
}
