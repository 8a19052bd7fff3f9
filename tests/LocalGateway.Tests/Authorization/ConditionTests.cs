using System.Collections.Frozen;
using System.Text.Json;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Tests.Authorization;

/// <summary>A request of 2026-01-31T12:00:00Z from 192.0.2.7, of the user agent <c>curl/8</c>; it came through no VPC.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("""{"IpAddress":{"aws:SourceIp":"192.0.2.0/24"}}""", true)]
    [InlineData("""{"IpAddress":{"aws:SourceIp":"192.0.2.1/24"}}""", true)]
    [InlineData("""{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","192.0.2.7"]}}""", true)]
    [InlineData("""{"IpAddress":{"aws:SourceIp":"192.0.2.0/29"}}""", true)]
    [InlineData("""{"IpAddress":{"aws:SourceIp":"192.0.2.0/30"}}""", false)]
    [InlineData("""{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}""", true)]
    [InlineData("""{"IpAddress":{"aws:SourceIp":"::/0"}}""", false)]
    [InlineData("""{"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8","192.0.2.7"]}}""", false)]
    [InlineData("""{"NotIpAddress":{"AWS:sourceip":"10.0.0.0/8"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:UserAgent":"curl/8"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:UserAgent":"CURL/8"}}""", false)]
    [InlineData("""{"StringEqualsIgnoreCase":{"aws:UserAgent":"CURL/8"}}""", true)]
    [InlineData("""{"StringNotEqualsIgnoreCase":{"aws:UserAgent":"CURL/8"}}""", false)]
    [InlineData("""{"StringLike":{"aws:UserAgent":["x","curl/?"]}}""", true)]
    [InlineData("""{"StringNotLike":{"aws:UserAgent":["x","curl/?"]}}""", false)]
    [InlineData("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""", false)]
    [InlineData("""{"StringEqualsIfExists":{"aws:SourceVpce":"vpce-1"}}""", true)]
    [InlineData("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""", true)]
    [InlineData("""{"ForAnyValue:StringEquals":{"aws:SourceVpc":["vpc-1"]}}""", false)]
    [InlineData("""{"ForAllValues:StringEquals":{"aws:SourceVpc":["vpc-1"]}}""", true)]
    [InlineData("""{"StringEquals":{"aws:PrincipalTag/team":"blue"}}""", true)]
    [InlineData("""{"Null":{"aws:SourceVpce":"true"}}""", true)]
    [InlineData("""{"Null":{"aws:UserAgent":true}}""", false)]
    [InlineData("""{"Bool":{"aws:SecureTransport":"true"}}""", true)]
    [InlineData("""{"Bool":{"aws:SecureTransport":false}}""", false)]
    [InlineData("""{"DateLessThan":{"aws:CurrentTime":"2026-01-31T12:00:01Z"}}""", true)]
    [InlineData("""{"DateGreaterThanEquals":{"aws:CurrentTime":"2026-01-31T13:00:00+01:00"}}""", true)]
    [InlineData("""{"DateGreaterThan":{"aws:EpochTime":"1769860800"}}""", false)]
    [InlineData("""{"NumericEquals":{"aws:EpochTime":1769860800}}""", true)]
    [InlineData("""{"NumericNotEquals":{"aws:EpochTime":1769860800}}""", false)]
    [InlineData("""{"NumericLessThanEquals":{"aws:UserAgent":"7"}}""", false)]
    [InlineData("""{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::1:user/*"}}""", true)]
    [InlineData("""{"ArnEquals":{"aws:PrincipalArn":"arn:aws:*:user/me"}}""", false)]
    [InlineData("""{"StringEquals":{"aws:UserAgent":"curl/8"},"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}""", false)]
    [InlineData("{}", true)]
    public void A_condition_is_judged_as_IAM_judges_it(string condition, bool holds)
    {
        var declared = new Dictionary<string, string> { ["aws:PrincipalTag/team"] = "blue" }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        using var json = JsonDocument.Parse($$$"""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{{condition}}}}}""");
        var headers = new HeaderList();
        headers.Add("User-Agent", "curl/8");
        using var exchange = new Exchange(
            new() { Method = "GET", Target = RequestTarget.Parse("/prod/a"), Headers = headers, SourceIp = "192.0.2.7" }, ApiIdentity.Of("Test"), new("prod"), new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero));
        exchange.SetIdentity("userArn", "arn:aws:iam::1:user/me");
        var decision = new PolicyReader(declared).Read(json.RootElement).Decide(new(exchange, "arn", declared));
        decision.ShouldBe(holds ? PolicyDecision.Allow : PolicyDecision.ImplicitDeny);
    }

    [Fact]
    public void What_a_person_declared_comes_first()
    {
        var declared = new Dictionary<string, string> { ["aws:sourceIp"] = "10.1.2.3" }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        using var exchange = new Exchange(new() { Method = "GET", Target = RequestTarget.Parse("/prod/a") }, ApiIdentity.Of("Test"), new("prod"), DateTimeOffset.UnixEpoch);
        new PolicyRequest(exchange, "arn", declared).Find("aws:SourceIp").ShouldBe("10.1.2.3");
    }
}
