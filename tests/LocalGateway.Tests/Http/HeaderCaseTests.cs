using System.Text.Json;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Http;

/// <summary>A template sees header names as the client wrote them, whatever the server makes of them.</summary>
public sealed class HeaderCaseTests : IAsyncLifetime
{
    private const string Template = "[#foreach($name in $input.params().header.keySet())$name=$input.params().header.get($name);#end]";

    private TestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(TestApi.Document(TestApi.MockPath(
        "/{any}", "x-amazon-apigateway-any-method", responses: $"\"default\":{{\"statusCode\":200,\"responseTemplates\":{{\"application/json\":{JsonSerializer.Serialize(Template)}}}}}")));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Names_keep_their_case_and_order()
        => Headers(await RawHttp.SendAsync(_host.Url, "GET /prod/a HTTP/1.1\r\nhost: x\r\naCCept: */*\r\nX-mIxed:  1 \r\ncontent-TYPE:application/json\r\nuser-agent: me\r\nConnection: close\r\n\r\n"))
            .Single().ShouldStartWith("[host=x;aCCept=*/*;X-mIxed=1;content-TYPE=application/json;User-Agent=me;X-Amzn-Trace-Id=Root=1-");

    [Fact]
    public async Task Each_request_of_a_connection_has_its_own_headers()
    {
        const string First = "POST /prod/a HTTP/1.1\r\nhost: x\r\nONE: 1\r\ncontent-length: 25\r\n\r\nNOT: a header\r\n\r\nTWO: 2\r\n";
        const string Second = "POST /prod/a HTTP/1.1\r\nHost: x\r\nTwo: 2\r\ntransfer-encoding: chunked\r\n\r\n3\r\n{ }\r\n0\r\n\r\n";
        const string Third = "GET /prod/a HTTP/1.1\r\nHOST: x\r\nthree: 3\r\nConnection: close\r\n\r\n";
        var headers = Headers(await RawHttp.SendAsync(_host.Url, First + Second + Third));
        headers.Count.ShouldBe(3);
        headers[0].ShouldStartWith("[host=x;ONE=1;X-Amzn");
        headers[1].ShouldStartWith("[Host=x;Two=2;X-Amzn");
        headers[2].ShouldStartWith("[HOST=x;three=3;X-Amzn");
    }

    [Fact]
    public async Task A_head_that_arrives_byte_by_byte_is_read_whole()
    {
        using var client = new System.Net.Sockets.TcpClient { NoDelay = true };
        await client.ConnectAsync(_host.Url.Host, _host.Url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        foreach (var value in "GET /prod/a HTTP/1.1\r\nhOst: x\r\nX-Slow: yes\r\nConnection: close\r\n\r\n"u8.ToArray())
        {
            await stream.WriteAsync(new[] { value }, TestContext.Current.CancellationToken);
        }

        using var reader = new StreamReader(stream);
        Headers(await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Single().ShouldStartWith("[hOst=x;X-Slow=yes;");
    }

    [Fact]
    public async Task Encoded_line_breaks_in_a_path_make_and_hide_no_header()
        => Headers(await RawHttp.SendAsync(_host.Url, "GET /prod/%0A%0D%0A%0D%0AX-Made:%201 HTTP/1.1\r\nHost: x\r\nX-Real: 2\r\nConnection: close\r\n\r\n"))
            .Single().ShouldStartWith("[Host=x;X-Real=2;X-Amzn");

    [Fact]
    public async Task Bytes_that_are_not_UTF8_become_replacement_characters()
        => Headers(await RawHttp.SendAsync(_host.Url, "GET /prod/a HTTP/1.1\r\nHost: x\r\nX-Bad: a\u00ffb\r\nConnection: close\r\n\r\n"))
            .Single().ShouldContain("X-Bad=a\u00ef\u00bf\u00bdb;");

    private static List<string> Headers(string answers)
        => [.. answers.Split("HTTP/1.1 200 OK").Skip(1).Select(answer => answer[answer.IndexOf('[', StringComparison.Ordinal)..])];
}
