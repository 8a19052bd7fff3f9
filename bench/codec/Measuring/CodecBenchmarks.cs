using BenchmarkDotNet.Attributes;

namespace Sluice.Bench.Codec;

#pragma warning disable CA1515 // BenchmarkDotNet calls it from an assembly of its own.
[MemoryDiagnoser]
public class CodecBenchmarks
{
    private readonly HandWritten _handWritten = new();
    private readonly GeneratedCodec _codec = new();
    private readonly SerializerContext _context = new();
    private readonly Proxy _proxy = new();
    private readonly GeneratedCodec _proxied = new("ProxiedOrdersFunction");
    private byte[] _customPayload = [];
    private byte[] _proxyPayload = [];

    [Params("get", "post", "list")]
    public string Request { get; set; } = "get";

    [GlobalSetup]
    public void Prepare() => (_customPayload, _proxyPayload) = (Payloads.Custom(Request), Payloads.Proxy(Request));

    [Benchmark(Baseline = true)]
    public int ByHand() => _handWritten.Answer(_customPayload).Length;

    [Benchmark]
    public int Codec() => _codec.Answer(_customPayload).Length;

    [Benchmark]
    public int Context() => _context.Answer(_customPayload).Length;

    [Benchmark]
    public int ByProxy() => _proxy.Answer(_proxyPayload).Length;

    [Benchmark]
    public int ProxyCodec() => _proxied.Answer(_proxyPayload).Length;
}
