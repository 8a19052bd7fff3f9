using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Sluice.DeployFiles.Tests.Support;
using Sluice.Testing;

namespace Sluice.Library.Tests.Support;

/// <summary>The sample, being served, and the operations that a test has called with success.</summary>
internal sealed class ServedLibrary : IAsyncDisposable
{
    private readonly AwsStandIn _services = new();
    private readonly ConcurrentDictionary<string, bool> _called = new(StringComparer.Ordinal);
    private readonly DocumentRoutes _routes = new(Sample.Library);
    private readonly Dictionary<string, string> _tokens = [];
    private IAsyncDisposable? _server;

    private ServedLibrary()
    {
    }

    /// <summary>Does not follow redirects and does not keep cookies.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Stands in for DynamoDB and SQS.</summary>
    public AwsStandIn Services => _services;

    /// <summary>The ids of the operations that have not answered with a status below 400 yet.</summary>
    public IEnumerable<string> Uncalled => _routes.Ids.Except(_called.Keys).Order(StringComparer.Ordinal);

    public static async Task<ServedLibrary> StartAsync(Hosting hosting)
    {
        var library = new ServedLibrary();
        HttpMessageHandler handler;
        if (hosting == Hosting.InMemory)
        {
            var api = await LocalApi.StartAsync<Program>(new() { Endpoint = library.Services.Address, Concurrency = 1 });
            library._server = api;
            handler = api.CreateHandler();
            library.Client = new HttpClient(library.Recording(handler)) { BaseAddress = api.BaseAddress };
        }
        else
        {
            handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false };
            library.Client = new HttpClient(library.Recording(handler));
            library._server = await GatewayProcess.StartAsync(Sample.Library, library.Client, "--concurrency", "1", "--endpoint", library.Services.Address.ToString());
        }

        return library;
    }

    /// <summary>Sends a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, without a slash in front.</param>
    /// <param name="content">The body; null for none.</param>
    /// <param name="as">The card of the member who calls; null for nobody.</param>
    /// <param name="headers">Further headers.</param>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, string? @as = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (@as is not null)
        {
            request.Headers.Authorization = new("Bearer", await TokenOfAsync(@as));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request, checks the status, and returns the body as JSON; undefined if there is no body.</summary>
    public async Task<JsonElement> CallAsync(int status, HttpMethod method, string path, object? body = null, string? @as = null)
    {
        using var content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body));
        using var response = await SendAsync(method, path, content, @as);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(status, $"{method} {path}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _services.Dispose();
    }

    private RecordingHandler Recording(HttpMessageHandler handler) => new(handler, (method, path) => _called.TryAdd(_routes.Find(method, path), true));

    private async Task<string> TokenOfAsync(string card)
    {
        if (!_tokens.TryGetValue(card, out var token))
        {
            var pin = card == "1001" ? "1111" : "2222";
            using var form = new FormUrlEncodedContent([new("card", card), new("pin", pin)]);
            _tokens[card] = token = (await CallAsync(200, HttpMethod.Post, "session", form)).GetProperty("token").GetString()!;
        }

        return token;
    }
}
