using Microsoft.Playwright;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>The real browser, headless.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly List<string> _errors = [];
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Chromium> StartAsync()
    {
        var program = Array.Find(Places, File.Exists);
        Assert.SkipWhen(program is null, "needs chromium");
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu"] }));
    }

    /// <summary>A window of its own, that fails the test where a script fails.</summary>
    public async Task<IPage> OpenAsync(Uri address, ColorScheme colors = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(new() { ColorScheme = colors, ViewportSize = new() { Width = 1500, Height = 1000 } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        page.PageError += (_, error) => _errors.Add(error);
        await page.GotoAsync(address.ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _errors.ShouldBeEmpty("errors of scripts");
    }
}
