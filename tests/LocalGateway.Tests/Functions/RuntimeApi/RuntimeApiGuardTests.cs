using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Functions.RuntimeApi;

public sealed class RuntimeApiGuardTests
{
    [Theory]
    [InlineData("Origin: http://evil.example\r\n")]
    [InlineData("Origin: null\r\n")]
    [InlineData("Sec-Fetch-Site: cross-site\r\n")]
    [InlineData("Host: evil.example\r\n")]
    [InlineData("Host: 127.0.0.1.evil.example:80\r\n")]
    public async Task A_page_in_a_browser_cannot_end_a_function_or_answer_for_it(string header)
    {
        var listener = new Listener();
        await using var pool = Pool(listener);
        (await InvokeAsync(pool)).ShouldBe("\"ok\"");
        var host = header.StartsWith("Host", StringComparison.Ordinal) ? "" : $"Host: {listener.Api.Authority}\r\n";
        foreach (var call in new[] { "init/error", "invocation/x/response", "invocation/x/error" })
        {
            (await RawHttp.SendAsync(listener.Api, $"POST /2018-06-01/runtime/{call} HTTP/1.1\r\n{host}{header}Connection: close\r\nContent-Length: 2\r\n\r\n{{}}")).ShouldStartWith("HTTP/1.1 403 ");
        }

        (await InvokeAsync(pool)).ShouldBe("\"ok\"");
        listener.Starts.ShouldBe(1);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_runtime_that_names_this_machine_is_served(string name)
    {
        var listener = new Listener();
        await using var pool = Pool(listener);
        await InvokeAsync(pool);
        (await RawHttp.SendAsync(listener.Api, $"POST /2018-06-01/runtime/invocation/x/response HTTP/1.1\r\nHost: {name}:{listener.Api.Port}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{{}}"))
            .ShouldStartWith("HTTP/1.1 400 ");
    }

    [Theory]
    [InlineData("init/error")]
    [InlineData("invocation/x/response")]
    [InlineData("invocation/x/error")]
    public async Task A_body_that_is_not_HTTP_is_400_and_harms_nobody(string call)
    {
        var listener = new Listener();
        await using var pool = Pool(listener);
        await InvokeAsync(pool);
        var answer = await RawHttp.SendAsync(
            listener.Api,
            $"POST /2018-06-01/runtime/{call} HTTP/1.1\r\nHost: {listener.Api.Authority}\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\nX-T: \0\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldNotContain("UnknownRequest");
        (await InvokeAsync(pool)).ShouldBe("\"ok\"");
    }

    [Fact]
    public async Task A_function_that_has_been_ready_cannot_fail_to_start()
    {
        var listener = new Listener();
        await using var pool = Pool(listener);
        await InvokeAsync(pool);
        var answer = await RawHttp.SendAsync(listener.Api, $"POST /2018-06-01/runtime/init/error HTTP/1.1\r\nHost: {listener.Api.Authority}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{{}}");
        answer.ShouldStartWith("HTTP/1.1 403 ");
        answer.ShouldContain("InvalidStateTransition");
        await Task.Delay(1_500, TestContext.Current.CancellationToken);
        (await InvokeAsync(pool)).ShouldBe("\"ok\"");
        listener.Starts.ShouldBe(1);
    }

    private static FunctionPool Pool(Listener listener)
        => new(new FunctionSettings { LogicalId = "F", Name = "F", Handler = "F", Timeout = TimeSpan.FromSeconds(10) }, listener, 1, new FunctionJournal());

    private static async Task<string> InvokeAsync(FunctionPool pool)
    {
        var invocation = new Invocation(Guid.NewGuid().ToString(), "Root=1", "{}"u8.ToArray());
        pool.Invoke(invocation);
        using var payload = (await invocation.Result.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Payload;
        return Encoding.UTF8.GetString(payload.Span);
    }

    private sealed class Listener : IFunctionLauncher
    {
        private readonly FakeLauncher _inner = new(static _ => "\"ok\""u8.ToArray());

        public int Starts { get; private set; }

        public Uri Api { get; private set; } = null!;

        public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
        {
            Starts++;
            Api = new($"http://{runtimeApi}/");
            return _inner.Start(function, runtimeApi, output);
        }
    }
}
