using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Sluice.LocalGateway.Tests.Support;

using static Microsoft.Playwright.Assertions;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>A gateway of its own and windows of the shared browser. A script that fails, or that somebody else wrote, fails the test.</summary>
public abstract class PageTest(Chromium chromium) : IAsyncLifetime
{
    /// <summary>The smallest height and width of what a finger taps, as WCAG 2.1 (2.5.5) recommends.</summary>
    private const int SmallestTarget = 44;

    private readonly List<string> _errors = [];
    private readonly List<IBrowserContext> _windows = [];

    internal TestHost Host { get; private set; } = null!;

    protected Uri PageUrl => new(Host.Url, "/_sluice/");

    protected virtual string Document => PageApi.Document;

    public async ValueTask InitializeAsync() => Host = await TestHost.StartAsync(Document, TestHost.Template());

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        await Host.DisposeAsync();
        _errors.ShouldBeEmpty("errors of scripts, and windows that a script opened");
    }

    protected async Task<IPage> OpenAsync(Look look = Look.Light, string hash = "")
    {
        var window = await chromium.OpenAsync(look);
        _windows.Add(window);
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        page.PageError += (_, error) => _errors.Add(error);
        page.Dialog += (_, dialog) =>
        {
            _errors.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        await page.GotoAsync($"{PageUrl}{hash}");
        return page;
    }

    /// <summary>Opens a kept request.</summary>
    protected async Task<IPage> OpenRequestAsync(string id, Look look = Look.Light)
    {
        var page = await OpenAsync(look, $"#/request/{id}");
        await Expect(Card(page, "Response", exact: true)).ToBeVisibleAsync();
        return page;
    }

    protected static ILocator Card(IPage page, string title, bool exact = false) => page.GetByRole(AriaRole.Region, new() { Name = title, Exact = exact });

    protected static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    protected async Task SendAsync(string target, HttpMethod? method = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, new Uri(Host.Url, target));
        request.Content = method is null ? new StringContent("{\"sku\":\"anvil\"}", Encoding.UTF8, "application/json") : null;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request whose bytes no client library has changed, and returns its id.</summary>
    protected async Task<string> SendRawAsync(string method, string target, byte[] body, params string[] headers)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(Host.Url.Host, Host.Url.Port, cancellation);
        var stream = client.GetStream();
        string[] length = body.Length > 0 ? [$"Content-Length: {body.Length}"] : [];
        var lines = headers.Prepend($"Host: {Host.Url.Authority}").Concat([.. length, "Connection: close", "", ""]);
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{method} {target} HTTP/1.1\r\n{string.Join("\r\n", lines)}"), cancellation);
        await stream.WriteAsync(body, cancellation);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var response = await reader.ReadToEndAsync(cancellation);
        return response.Split("\r\n").Single(line => line.StartsWith("x-amzn-RequestId: ", StringComparison.OrdinalIgnoreCase))["x-amzn-RequestId: ".Length..];
    }

    /// <summary>The kept requests, the newest first, as the page reads them.</summary>
    protected async Task<JsonElement[]> KeptAsync()
    {
        using var list = JsonDocument.Parse(await GetAsync("requests"));
        return [.. await Task.WhenAll(list.RootElement.EnumerateArray().Select(one => one.GetProperty("id").GetString()!).ToArray().Select(KeptAsync))];
    }

    protected async Task<JsonElement> KeptAsync(string id)
    {
        using var request = JsonDocument.Parse(await GetAsync($"requests/{id}"));
        return request.RootElement.Clone();
    }

    protected async Task<HttpResponseMessage> PostAsync(string message, object content, bool own = true)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(PageUrl, $"api/{message}"));
        request.Content = new StringContent(JsonSerializer.Serialize(content), Encoding.UTF8, "application/json");
        if (own)
        {
            request.Headers.Add("X-Sluice-Page", "1");
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>On a phone, nothing is wider than the screen, and everything that can be tapped is large enough.</summary>
    protected static async Task CheckLayoutAsync(IPage page, Look look)
    {
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue("nothing is wider than the window");
        if (look == Look.Phone)
        {
            var small = await page.EvaluateAsync<string[]>($$"""
                [...document.querySelectorAll("a:not(.skip), button, input, select, textarea, summary, .switch")].filter(one => {
                  if (one.matches(".switch input")) return false;
                  const place = one.getBoundingClientRect();
                  return place.width > 0 && (place.height < {{SmallestTarget}} || place.width < {{SmallestTarget}});
                }).map(one => one.outerHTML)
                """);
            small.ShouldBeEmpty();
        }
    }

    private async Task<string> GetAsync(string path)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(PageUrl, $"api/{path}"), TestContext.Current.CancellationToken);
    }
}
