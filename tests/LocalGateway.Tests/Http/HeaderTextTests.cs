using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Tests.Http;

public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("a\r\nSet-Cookie: x", "a  Set-Cookie: x")]
    [InlineData("tab\tstays", "tab\tstays")]
    [InlineData("nul\0", "nul ")]
    [InlineData("caf\u00e9", "caf\u00e9")]
    public void A_value_cannot_end_its_line(string value, string clean) => HeaderText.Clean(value).ShouldBe(clean);

    [Theory]
    [InlineData("X-Good", "X-Good")]
    [InlineData("bad name", null)]
    [InlineData("bad:name", null)]
    [InlineData("bad\r\nname", null)]
    [InlineData("", null)]
    [InlineData("Transfer-Encoding", null)]
    [InlineData("www-authenticate", "x-amzn-Remapped-www-authenticate")]
    [InlineData("Content-Length", "x-amzn-Remapped-Content-Length")]
    [InlineData("Content-Type", "Content-Type")]
    [InlineData("TE", "TE")]
    public void A_name_is_passed_renamed_or_dropped(string name, string? comesOut)
    {
        var headers = new HeaderList();
        ResponseHeaders.Set(headers, name, "value");
        headers.Select<KeyValuePair<string, string>, string>(header => header.Key).ShouldBe(comesOut is null ? [] : [comesOut]);
    }
}
