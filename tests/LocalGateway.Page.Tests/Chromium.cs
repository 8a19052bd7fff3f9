using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Sluice.LocalGateway.Page.Tests.Chromium))]

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>The real browser, headless. All tests share it, and each has windows of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const int PhoneWidth = 390;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is { } program)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu"] });
        }
    }

    public async Task<IBrowserContext> OpenAsync(Look look)
    {
        Assert.SkipWhen(_browser is null, "needs chromium");
        return await _browser!.NewContextAsync(new()
        {
            ColorScheme = look == Look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = look == Look.Phone ? new() { Width = PhoneWidth, Height = 844 } : new() { Width = 1280, Height = 860 },
            IsMobile = look == Look.Phone,
            HasTouch = look == Look.Phone,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
    }
}
