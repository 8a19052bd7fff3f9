using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Proxies;

/// <summary>The responses of operations that stream. Without a Runtime API they are collected: status and headers, eight NUL bytes, and the body.</summary>
public sealed class StreamResultTests
{
    private const string Source = """
        using System.IO; using System.Net.ServerSentEvents; using System.Runtime.CompilerServices; using Microsoft.Extensions.DependencyInjection;
        [assembly: RestApi("Api"), Proxy]
        public sealed record Order(int Id, string? Note = null);
        [LambdaStartup] public sealed class Startup { public void ConfigureServices(IServiceCollection services) => services.AddSingleton<Lines>(); }
        public sealed class Lines { public System.Collections.Generic.List<string> All = new(); }
        public sealed class Stamp { public async ValueTask<FilterResult> InvokeAsync(FilterContext context, FilterNext next) { var result = await next.InvokeAsync(); context.Headers["x-stamp"] = context.Status.ToString(); return result; } }
        public sealed class Closed { public async ValueTask<FilterResult> InvokeAsync(FilterNext next) { await next.InvokeAsync(); return Results.Gone(); } }
        [LambdaFunction, Cors("https://a.example")] public static class F
        {
            [HttpGet("/lines/{count}"), Produces("application/jsonl"), Throws<KeyNotFoundException>(404)]
            public static async IAsyncEnumerable<Order?> Lines(int count, [EnumeratorCancellation] CancellationToken cancellation = default)
            {
                if (count == 13) { throw new KeyNotFoundException("'no'"); }
                for (var i = 0; i < count; i++) { await Task.Yield(); yield return i == 1 ? null : new(i, "a\n"); }
                if (count == 2) { throw new KeyNotFoundException("late"); }
            }
            [HttpGet("/events"), Produces("text/event-stream")] public static async IAsyncEnumerable<Order> Events() { yield return new(1); await Task.Yield(); yield return new(2); }
            [HttpGet("/tokens"), Produces("text/event-stream")] public static async Task<IAsyncEnumerable<string>> Tokens() { await Task.Yield(); return Of("a", "b\n\nevent: evil"); }
            [HttpGet("/items"), Produces("text/event-stream")] public static async IAsyncEnumerable<SseItem<Order?>> Items() { await Task.Yield(); yield return new(new(1), "progress") { EventId = "7", ReconnectionInterval = TimeSpan.FromSeconds(2) }; yield return new(null); }
            [HttpGet("/texts"), Produces("text/event-stream")] public static async IAsyncEnumerable<SseItem<string>> Texts() { await Task.Yield(); yield return new("a\nb", "t"); }
            [HttpGet("/numbers"), Produces("application/x-ndjson"), Returns(206)] public static async IAsyncEnumerable<int?> Numbers() { await Task.Yield(); yield return 1; yield return null; }
            [HttpGet("/bytes"), Produces("application/pdf")] public static Stream Bytes() => new MemoryStream(new byte[] { 65, 0, 66 });
            [HttpGet("/memory"), Produces("text/csv")] public static async ValueTask<MemoryStream?> Memory(bool some) { await Task.Yield(); return some ? new MemoryStream("a;b"u8.ToArray()) : null; }
            [HttpGet("/union/{kind}"), Produces("application/jsonl"), Throws<FormatException>(422)]
            public static async Task<Results<Ok<IAsyncEnumerable<string>>, Accepted<Order>, NotFound>> Union(int kind)
            {
                await Task.Yield();
                if (kind == 2) { return Results.Accepted("/later", new Order(2)); }
                if (kind == 3) { return Results.NotFound("gone"); }
                if (kind == 4) { throw new FormatException("bad"); }
                var ok = Results.Ok(kind == 5 ? Failing() : Of("x"));
                ok.Headers["ETag"] = "\"1\"";
                ok.AppendHeader("Set-Cookie", "a=1"); ok.AppendHeader("Set-Cookie", "b=2");
                return ok;
            }
            [HttpGet("/file"), Produces("application/zip")] public static Ok<Stream> File() => Results.Ok<Stream>(new MemoryStream(new byte[] { 7 }));
            [HttpGet("/array")] public static async IAsyncEnumerable<int> Array() { yield return 1; await Task.Yield(); yield return 2; }
            private static async IAsyncEnumerable<string> Of(params string[] all) { foreach (var one in all) { await Task.Yield(); yield return one; } }
            private static async IAsyncEnumerable<string> Failing() { await Task.Yield(); if (Environment.ProcessId == 0) { yield return ""; } throw new FormatException("first"); }
        }
        [LambdaFunction, Filter<Stamp>] public sealed class G(Lines lines) : IAsyncDisposable
        {
            [HttpGet("/filtered/{count}"), Produces("application/jsonl"), Throws<KeyNotFoundException>(404)]
            public async IAsyncEnumerable<string> Filtered(int count)
            {
                if (count == 0) { throw new KeyNotFoundException("none"); }
                lines.All.Add("first"); yield return "1"; await Task.Yield(); lines.All.Add("last"); yield return "2";
            }
            [HttpGet("/closed"), Filter<Closed>, Produces("application/jsonl")] public async IAsyncEnumerable<string> Shut() { try { yield return "1"; await Task.Yield(); yield return "2"; } finally { lines.All.Add("closed"); } }
            [HttpGet("/log"), Proxy(false)] public string[] Log() => lines.All.ToArray();
            public ValueTask DisposeAsync() { lines.All.Add("disposed"); return default; }
        }
        """;

    private static readonly Lazy<Generated> Code = new(() => Generated.From(Source));
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Code.Value, "F"));
    private static readonly Lazy<RunningApi> Filtered = new(() => RunningApi.Start(Code.Value, "G"));

    [Fact]
    public void It_compiles_without_a_warning() => Code.Value.Complaints.ShouldBeEmpty();

    [Theory]
    [InlineData("/lines/{count}", "count=3", 200, "application/jsonl", "{\"id\":0,\"note\":\"a\\n\"}\nnull\n{\"id\":2,\"note\":\"a\\n\"}\n")]
    [InlineData("/lines/{count}", "count=0", 200, "application/jsonl", "")]
    [InlineData("/events", "", 200, "text/event-stream", "data: {\"id\":1,\"note\":null}\n\ndata: {\"id\":2,\"note\":null}\n\n")]
    [InlineData("/tokens", "", 200, "text/event-stream", "data: a\n\ndata: b\ndata: \ndata: event: evil\n\n")]
    [InlineData("/items", "", 200, "text/event-stream", "event: progress\nid: 7\nretry: 2000\ndata: {\"id\":1,\"note\":null}\n\ndata: null\n\n")]
    [InlineData("/texts", "", 200, "text/event-stream", "event: t\ndata: a\ndata: b\n\n")]
    [InlineData("/numbers", "", 206, "application/x-ndjson", "1\nnull\n")]
    [InlineData("/bytes", "", 200, "application/pdf", "A\0B")]
    [InlineData("/file", "", 200, "application/zip", "\u0007")]
    [InlineData("/memory", "some=true", 200, "text/csv", "a;b")]
    public async Task A_response_has_a_head_and_a_body(string resource, string values, int status, string mediaType, string body)
    {
        var (head, rest) = await CallAsync(resource, values);

        head.ToJsonString().ShouldBe(
            $"{{\"statusCode\":{status},\"headers\":{{\"Content-Type\":\"{mediaType}\",\"Access-Control-Allow-Origin\":\"https://a.example\",\"Vary\":\"Origin\"}}}}");
        rest.ShouldBe(body);
    }

    [Theory]
    [InlineData("/lines/{count}", "count=13", 404, "'no'")]
    [InlineData("/union/{kind}", "kind=3", 404, "gone")]
    [InlineData("/union/{kind}", "kind=4", 422, "bad")]
    [InlineData("/union/{kind}", "kind=5", 422, "first")]
    [InlineData("/lines/{count}", "count=x", 400, null)]
    public async Task Before_the_first_item_a_problem_is_an_ordinary_one(string resource, string values, int status, string? detail)
    {
        var (head, rest) = await CallAsync(resource, values);

        ((int)head["statusCode"]!).ShouldBe(status);
        ((string)head["headers"]!["Content-Type"]!).ShouldBe("application/problem+json");
        ((string?)JsonNode.Parse(rest)!["detail"]).ShouldBe(detail);
    }

    [Fact]
    public async Task A_result_beside_the_stream_keeps_its_media_type()
    {
        var (head, rest) = await CallAsync("/union/{kind}", "kind=2");

        ((int)head["statusCode"]!).ShouldBe(202);
        ((string)head["headers"]!["Content-Type"]!).ShouldBe("application/json");
        rest.ShouldBe("{\"id\":2,\"note\":null}");
    }

    [Fact]
    public async Task A_streamed_result_sends_its_headers()
    {
        var (head, rest) = await CallAsync("/union/{kind}", "kind=1");

        ((string)head["headers"]!["ETag"]!).ShouldBe("\"1\"");
        head["multiValueHeaders"]!["Set-Cookie"]!.ToJsonString().ShouldBe("[\"a=1\",\"b=2\"]");
        rest.ShouldBe("\"x\"\n");
    }

    [Fact]
    public async Task A_declared_exception_in_the_middle_is_a_fault() =>
        (await Should.ThrowAsync<KeyNotFoundException>(() => CallAsync("/lines/{count}", "count=2"))).Message.ShouldBe("late");

    [Fact]
    public async Task A_missing_stream_is_a_fault() => await Should.ThrowAsync<InvalidOperationException>(() => CallAsync("/memory", "some=false"));

    [Fact]
    public async Task Without_a_media_type_of_items_a_sequence_is_an_array_in_an_ordinary_response() =>
        (await Api.Value.CallAsync(new ProxyEvent("GET", "/array").ToString())).ShouldEndWith(",\"body\":\"[1,2]\"}");

    [Fact]
    public async Task Filters_add_headers_and_the_handler_lives_until_the_end()
    {
        var (head, rest) = await CallAsync("/filtered/{count}", "count=1", Filtered.Value);

        ((string)head["headers"]!["x-stamp"]!).ShouldBe("200");
        rest.ShouldBe("\"1\"\n\"2\"\n");
        (head, _) = await CallAsync("/filtered/{count}", "count=0", Filtered.Value);
        ((string)head["headers"]!["x-stamp"]!).ShouldBe("404");
        (head, rest) = await CallAsync("/closed", "", Filtered.Value);
        ((int)head["statusCode"]!).ShouldBe(410);
        rest.ShouldNotContain("\"1\"");

        (await Filtered.Value.CallAsync("{\"@op\":\"Log\"}")).Replace("\\", "", StringComparison.Ordinal).ShouldContain(
            "[\"first\",\"last\",\"disposed\",\"disposed\",\"closed\",\"disposed\"]");
    }

    private static async Task<(JsonNode Head, string Body)> CallAsync(string resource, string values, RunningApi? api = null)
    {
        var answer = await (api ?? Api.Value).CallAsync(new ProxyEvent("GET", resource)
        {
            Path = resource.Contains('{', StringComparison.Ordinal) ? Pairs(values) : [],
            Query = resource.Contains('{', StringComparison.Ordinal) ? [] : Pairs(values),
        }.ToString());
        var end = answer.IndexOf("\0\0\0\0\0\0\0\0", StringComparison.Ordinal);
        end.ShouldBeGreaterThan(0, answer);
        return (JsonNode.Parse(answer[..end])!, answer[(end + 8)..]);
    }

    private static (string, string)[] Pairs(string values) =>
        [.. values.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(parts => (parts[0], parts[1]))];
}
