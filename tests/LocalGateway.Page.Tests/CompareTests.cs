using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>Two requests, step by step.</summary>
public sealed class CompareTests(Chromium chromium) : PageTest(chromium)
{
    private static readonly (string First, string Second, string Difference)[] Texts =
    [
        ("", "", ""), ("a", "", "-a"), ("", "a", "+a"), ("a\nb\nc", "a\nc", " a,-b, c"), ("a\nb\nc\nd", "b\nx\nd\ne", "-a, b,-c,+x, d,+e"),
        ("x\nx", "x\nx\nx", " x, x,+x"),
    ];

    [Theory]
    [InlineData(Look.Light)]
    [InlineData(Look.Dark)]
    [InlineData(Look.Phone)]
    public async Task Each_step_says_whether_it_differs_and_in_which_lines(Look look)
    {
        await SendRawAsync("POST", "/prod/orders/7?kind=trade", "{\"sku\":\"anvil\",\"quantity\":1}"u8.ToArray(), "Content-Type: application/json");
        var id = await SendRawAsync("POST", "/prod/orders/7?kind=retail", "{\"sku\":\"anvil\",\"quantity\":2}"u8.ToArray(), "Content-Type: application/json");
        var page = await OpenRequestAsync(id, look);
        await page.GetByLabel("Compare with").SelectOptionAsync(new SelectOptionValue { Index = 1 });

        await Expect(page.Locator("main .head h3")).ToHaveTextAsync("Two requests");
        await Expect(Step(page, "Request body").Locator("del")).ToHaveTextAsync("-   \"quantity\": 2\n");
        await Expect(Step(page, "Request body").Locator("ins")).ToHaveTextAsync("+   \"quantity\": 1\n");
        await Expect(Step(page, "Payload").Locator("del")).ToHaveTextAsync(["-   \"text\": \"order 7 of retail\",\n", "-     \"quantity\": 2\n"]);
        await Expect(Step(page, "Request template").Locator("summary")).ToContainTextAsync("the same");
        await Expect(Step(page, "Request template").Locator("pre")).ToBeHiddenAsync();
        await Expect(Step(page, "Response body").Locator("ins")).ToContainTextAsync("order 7 of trade");
        await CheckLayoutAsync(page, look);
        await Picture.TakeAsync(page, $"page-compare-{look}".ToLowerInvariant());
    }

    [Fact]
    public async Task The_difference_is_the_least_one()
    {
        var page = await OpenAsync();
        foreach (var (first, second, expected) in Texts)
        {
            var marks = await page.EvaluateAsync<string[][]>(
                "([first, second]) => import('/_sluice/compare.js').then(compare => compare.difference(first, second))", new[] { first, second });
            string.Join(',', marks.Select(static mark => mark[0] + mark[1])).ShouldBe(expected);
        }
    }

    private static ILocator Step(IPage page, string title)
        => page.Locator("details.step", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });
}
