using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Tests.Exchanges;

public sealed class RequestHeadersTests
{
    [Theory]
    [InlineData("tEsT-HEADeR", "tEsT-HEADeR")]
    [InlineData("authorization", "Authorization")]
    [InlineData("USER-AGENT", "User-Agent")]
    [InlineData("content-type", "content-type")]
    public void Names_keep_the_clients_case_but_for_two(string sent, string seen)
        => Read((sent, "value")).Find(seen).ShouldBe("value");

    [Theory]
    [InlineData("Connection")]
    [InlineData("content-length")]
    [InlineData("Content-MD5")]
    [InlineData("Expect")]
    [InlineData("Max-Forwards")]
    [InlineData("Proxy-Authenticate")]
    [InlineData("Server")]
    [InlineData("te")]
    [InlineData("Transfer-Encoding")]
    [InlineData("Trailer")]
    [InlineData("Upgrade")]
    [InlineData("WWW-Authenticate")]
    public void These_never_reach_a_template(string name)
        => Read((name, "value")).ShouldNotContain(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_services_front_adds_its_own()
    {
        var headers = Read(("x-forwarded-for", "10.0.0.1"), ("X-Forwarded-Proto", "gopher"));
        headers.Find("X-Amzn-Trace-Id").ShouldBe("Root=1");
        headers.Find("X-Forwarded-For").ShouldBe("10.0.0.1, 127.0.0.1");
        headers.Find("X-Forwarded-Port").ShouldBe("5080");
        headers.Find("X-Forwarded-Proto").ShouldBe("http");
        headers.Count.ShouldBe(4);
    }

    [Fact]
    public void The_last_of_repeated_headers_counts() => Read(("x", "1"), ("x", "2")).Find("x").ShouldBe("2");

    [Theory]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1", true)]
    [InlineData("Root=\r\nEvil: yes", false)]
    [InlineData("garbage", false)]
    [InlineData(null, false)]
    public void A_clients_trace_is_kept_where_it_is_one(string? sent, bool kept)
    {
        var trace = TraceId.For(sent, DateTimeOffset.UnixEpoch);
        (trace == sent).ShouldBe(kept);
        trace.ShouldStartWith("Root=1-");
    }

    private static ParameterMap Read(params (string Name, string Value)[] headers)
    {
        var list = new HeaderList();
        foreach (var (name, value) in headers)
        {
            list.Add(name, value);
        }

        return RequestHeaders.Read(new GatewayRequest { Method = "GET", Target = RequestTarget.Parse("/"), Headers = list, Port = "5080" }, "Root=1");
    }
}
