using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>One request and its response while the gateway works on them. It is used by one thread at a time.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly List<IDisposable> _owned = [];
    private ContextData? _context;
    private ParameterMap? _querystring;
    private ParameterMap? _header;
    private Dictionary<string, string>? _identity;
    private CancellationTokenSource? _limit;

    /// <summary>Makes an exchange.</summary>
    /// <param name="request">The request.</param>
    /// <param name="api">The ids of the API.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="now">The time of the request.</param>
    /// <param name="ids">The ids of a request that was answered before, which also has its time; null for new ones.</param>
    public Exchange(GatewayRequest request, ApiIdentity api, StageSettings stage, DateTimeOffset now, ExchangeIds? ids = null)
    {
        Request = request;
        Api = api;
        Stage = stage;
        Ids = ids ?? NewIds(request, now);
    }

    public GatewayRequest Request { get; }

    public ApiIdentity Api { get; }

    public StageSettings Stage { get; }

    public ExchangeIds Ids { get; }

    public DateTimeOffset Now => Ids.Time;

    /// <summary>Is cancelled when the client closes its connection, so that no more work is done for the request.</summary>
    public CancellationToken Aborted { get; init; }

    public string RequestId => Ids.RequestId;

    public string ExtendedRequestId => Ids.ExtendedRequestId;

    public string TraceId => Ids.TraceId;

    /// <summary>The value of X-Ray's header for what the gateway calls: that of the client or its own, or the segment of whoever traces the request.</summary>
    public string BackendTrace
    {
        get => field ?? TraceId;
        set;
    }

    /// <summary>The method, or null until the route is found.</summary>
    public ApiMethod? Method { get; set; }

    public ParameterMap Path { get; set; } = new();

    public ParameterMap Querystring => _querystring ??= QueryString.Parse(Request.Target.Query);

    public ParameterMap Header => _header ??= RequestHeaders.Read(Request, TraceId);

    /// <summary><c>$context</c>. All templates of the request share it, so that a template sees the overrides of the templates before it.</summary>
    public ContextData Context => _context ??= new(new RequestContextValues(this));

    /// <summary><c>$context.authorizer</c>: the values that the authorizer returned for the caller; null if no authorizer was asked.</summary>
    public IReadOnlyDictionary<string, object?>? Authorizer { get; set; }

    /// <summary>The members of <c>$context.identity</c> that depend on who the caller is; null if there are none.</summary>
    public IReadOnlyDictionary<string, string>? Identity => _identity;

    /// <summary>The length in bytes of the payload that was sent to the backend.</summary>
    public int BytesToBackend { get; set; }

    public int BytesFromBackend { get; set; }

    /// <summary>The reason why the gateway itself answered, or null if the integration answered.</summary>
    public GatewayFault? Fault { get; set; }

    /// <summary>The observer, which is told of each step; null if nobody observes the request.</summary>
    public IExchangeObserver? Observer { get; private set; }

    /// <summary>Makes the context of a template.</summary>
    /// <param name="body">The body that <c>$input</c> reads.</param>
    public TemplateContext TemplateContext(ReadOnlyMemory<byte> body)
    {
        var querystring = new DeferredParameters(this, static exchange => exchange.Querystring);
        var header = new DeferredParameters(this, static exchange => exchange.Header);
        return new(new InputData(body, Path, querystring, header), Context, Stage.Variables);
    }

    /// <summary>Adds an observer, which is told of each later step.</summary>
    public void AddObserver(IExchangeObserver observer) => Observer = Observer is { } first ? new ObserverPair(first, observer) : observer;

    /// <summary>Sets a member of <c>$context.identity</c>.</summary>
    public void SetIdentity(string name, string value) => (_identity ??= new(StringComparer.Ordinal))[name] = value;

    /// <summary>Adds a resource that is disposed together with the exchange, and returns it.</summary>
    public T Own<T>(T resource)
        where T : IDisposable
    {
        _owned.Add(resource);
        return resource;
    }

    /// <summary>
    /// Limits the time of a step of the gateway: it is cancelled when the client closes its connection, or after the integration's timeout.
    /// </summary>
    public StepLimit LimitStep()
    {
        _limit ??= CancellationTokenSource.CreateLinkedTokenSource(Aborted);
        _limit.CancelAfter(Method?.Integration.Timeout ?? Integration.LongestTimeout);
        return new(_limit);
    }

    /// <summary>Returns the fault of a step that was cancelled.</summary>
    public GatewayFault GivenUp() => Aborted.IsCancellationRequested ? GatewayFault.Disconnected : GatewayFault.Timeout;

    /// <summary>
    /// Does not return the memory of the exchange to the pool, because a backend whose answer the gateway no longer waits for may still read it.
    /// </summary>
    public void Abandon() => _owned.Clear();

    public void Dispose()
    {
        _limit?.Dispose();
        foreach (var resource in _owned)
        {
            resource.Dispose();
        }

        _owned.Clear();
    }

    private static ExchangeIds NewIds(GatewayRequest request, DateTimeOffset now)
        => new(Guid.NewGuid().ToString(), NewExtendedId(), Exchanges.TraceId.For(request.Headers.Find(Exchanges.TraceId.Header), now), now);

    private static string NewExtendedId()
    {
        Span<byte> bytes = stackalloc byte[11];
        Random.Shared.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
