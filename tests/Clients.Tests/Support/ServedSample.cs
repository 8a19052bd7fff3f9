using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Clients.Tests.Support;

/// <summary>A sample behind the local gateway. Stand-ins on loopback answer for its HTTP backend and for the services of AWS.</summary>
public abstract class ServedSample : IAsyncLifetime
{
    public const string ApiKey = "a-key";
    public const string Token = "a-token";
    public const string Signature =
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=0";

    private const string Identity =
        """{"cognito":{"a-token":{"sub":"u-1","scope":"shop/ship"}},"iam":{"AKIDEXAMPLE":{"userArn":"arn:aws:iam::000000000000:user/me"}}}""";

    private const string Item = """{"sku":{"S":"a-1"},"title":{"S":"Anvil"},"price":{"N":"12.5"},"isSold":{"BOOL":false},"tags":{"L":[{"S":"heavy"}]}}""";

    private readonly HttpClient _page = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Backend _backend = new() { Answer = """{"sku":"a-1","quantity":3}""" };
    private readonly Backend _services = new("*") { Reply = (target, _) => (200, Reply(target)) };
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-").FullName;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> _succeeded = new(StringComparer.Ordinal);
    private GatewayProcess? _gateway;

    private protected ServedSample(Sample sample)
    {
        Sample = sample;
        Document = new(sample);
    }

    internal Sample Sample { get; }

    internal ClientDocument Document { get; }

    /// <summary>The address of the stage, without a slash at its end.</summary>
    public string Address => _page.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>What the HTTP backend of the sample was asked last.</summary>
    public string BackendLine => _backend.Line;

    public async ValueTask InitializeAsync()
    {
        var identity = Path.Combine(_folder, "identity.json");
        await File.WriteAllTextAsync(identity, Identity);
        _gateway = await GatewayProcess.StartAsync(
            Sample,
            _page,
            ["--identity", identity, "--api-key", ApiKey, "--endpoint", FormattableString.Invariant($"http://127.0.0.1:{_services.Port}"),
                .. Sample.Name == "Showcase" ? (string[])["--stage-variable", FormattableString.Invariant($"backendHost=127.0.0.1:{_backend.Port}")] : []]);
    }

    /// <summary>Creates a client that sends what the document's security schemes ask for.</summary>
    public HttpClient CreateClient() => new(new Credentials(Document, Succeed)) { BaseAddress = new(Address + "/") };

    /// <summary>Notes that an operation answered with success.</summary>
    public void Succeed(string operationId) => _succeeded.TryAdd(operationId, true);

    /// <summary>Runs calls and checks that a request of each operation of the document succeeded.</summary>
    public async Task CheckCallsAsync(Func<Task> calls)
    {
        await calls();
        Document.Operations.Select(operation => operation.Id).Except(_succeeded.Keys, StringComparer.Ordinal).ShouldBeEmpty(_gateway!.Output);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _page.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        _backend.Dispose();
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Reply(string target) =>
        target.EndsWith(".GetItem", StringComparison.Ordinal) ? "{\"Item\":" + Item + "}"
        : target.EndsWith(".Query", StringComparison.Ordinal) ? "{\"Items\":[" + Item + "],\"Count\":1}"
        : target.EndsWith(".PutEvents", StringComparison.Ordinal) ? """{"FailedEntryCount":0,"Entries":[{"EventId":"1"}]}"""
        : "{}";
}
