using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>One request on its way through the gateway: what is known of it so far. Used by one thread at a time.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly List<IDisposable> _owned = [];
    private ContextData? _context;
    private ParameterMap? _querystring;
    private ParameterMap? _header;
    private Dictionary<string, string>? _identity;
    private CancellationTokenSource? _limit;

    public Exchange(GatewayRequest request, ApiIdentity api, StageSettings stage, DateTimeOffset now)
    {
        Request = request;
        Api = api;
        Stage = stage;
        Now = now;
        RequestId = Guid.NewGuid().ToString();
        TraceId = Exchanges.TraceId.For(request.Headers.Find(Exchanges.TraceId.Header), now);
    }

    public GatewayRequest Request { get; }

    public ApiIdentity Api { get; }

    public StageSettings Stage { get; }

    public DateTimeOffset Now { get; }

    /// <summary>Cancelled when the client hangs up: nothing is done for a request that nobody waits for.</summary>
    public CancellationToken Aborted { get; init; }

    public string RequestId { get; }

    public string ExtendedRequestId { get; } = NewExtendedId();

    public string TraceId { get; }

    /// <summary>Null until the route is found.</summary>
    public ApiMethod? Method { get; set; }

    public ParameterMap Path { get; set; } = new();

    public ParameterMap Querystring => _querystring ??= QueryString.Parse(Request.Target.Query);

    public ParameterMap Header => _header ??= RequestHeaders.Read(Request, TraceId);

    /// <summary><c>$context</c>: one for all templates of the request, so that overrides pass from one to the next.</summary>
    public ContextData Context => _context ??= new(new RequestContextValues(this));

    /// <summary><c>$context.authorizer</c>: what an authorizer said of the caller; null where none was asked.</summary>
    public IReadOnlyDictionary<string, object?>? Authorizer { get; set; }

    /// <summary>Members of <c>$context.identity</c> that are known since the caller was; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Identity => _identity;

    /// <summary>Bytes of the payload that the backend got.</summary>
    public int BytesToBackend { get; set; }

    public int BytesFromBackend { get; set; }

    /// <summary>Why the gateway itself answered; null where the integration did.</summary>
    public GatewayFault? Fault { get; set; }

    /// <summary>Is told of each step; null if nobody observes the request.</summary>
    public IExchangeObserver? Observer { get; private set; }

    /// <summary>What <c>$input</c> reads besides a body.</summary>
    public TemplateContext TemplateContext(ReadOnlyMemory<byte> body)
    {
        var querystring = new DeferredParameters(this, static exchange => exchange.Querystring);
        var header = new DeferredParameters(this, static exchange => exchange.Header);
        return new(new InputData(body, Path, querystring, header), Context, Stage.Variables);
    }

    /// <summary>Adds an observer, which is told of each step from here on.</summary>
    public void AddObserver(IExchangeObserver observer) => Observer = Observer is { } first ? new ObserverPair(first, observer) : observer;

    /// <summary>Sets a member of <c>$context.identity</c>.</summary>
    public void SetIdentity(string name, string value) => (_identity ??= new(StringComparer.Ordinal))[name] = value;

    /// <summary>Has memory given back when the request is answered.</summary>
    public T Own<T>(T resource)
        where T : IDisposable
    {
        _owned.Add(resource);
        return resource;
    }

    /// <summary>Limits a step of the gateway's own: it ends with the client's connection, and after the integration's timeout.</summary>
    public StepLimit LimitStep()
    {
        _limit ??= CancellationTokenSource.CreateLinkedTokenSource(Aborted);
        _limit.CancelAfter(Method?.Integration.Timeout ?? Integration.LongestTimeout);
        return new(_limit);
    }

    /// <summary>Why a step was given up.</summary>
    public GatewayFault GivenUp() => Aborted.IsCancellationRequested ? GatewayFault.Disconnected : GatewayFault.Timeout;

    /// <summary>Leaves all memory to the garbage collector: a backend that was given up may still read it.</summary>
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

    private static string NewExtendedId()
    {
        Span<byte> bytes = stackalloc byte[11];
        Random.Shared.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
