using System.Collections.Frozen;
using System.Text.Json;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Tests.Authorization;

public sealed class PolicyTests
{
    private const string Arn = "arn:aws:execute-api:eu-central-1:000000000000:api/prod/GET/orders/1";

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"*"}""", "Allow")]
    [InlineData("""{"Effect":"Allow","Action":["x:y","EXECUTE-API:INVOKE"],"Resource":["nothing","arn:aws:execute-api:*:*:*/prod/*/orders/?"]}""", "Allow")]
    [InlineData("""{"Effect":"Allow","Action":"execute-api:*","Resource":"arn:aws:execute-api:*:*:*/prod/POST/*"}""", "ImplicitDeny")]
    [InlineData("""{"Effect":"Allow","Action":"execute-api:ManageConnections","Resource":"*"}""", "ImplicitDeny")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*"}""", "ExplicitDeny")]
    [InlineData("""{"Effect":"Deny","Action":"*","NotResource":"*/orders/*"}""", "ImplicitDeny")]
    [InlineData("""{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}""", "Allow")]
    public void A_statement_decides_what_it_speaks_of(string statement, string expected)
        => Read($$"""{"Statement":[{{statement}}]}""").Decide(Request()).ToString().ShouldBe(expected);

    [Fact]
    public void A_refusal_beats_every_permission()
        => Read("""{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*/orders/1"},{"Effect":"Allow","Action":"*","Resource":"*"}]}""").Decide(Request()).ShouldBe(PolicyDecision.ExplicitDeny);

    [Theory]
    [InlineData("""{}""", "no Statement")]
    [InlineData("""{"Statement":[1]}""", "not an object")]
    [InlineData("""{"Statement":{"Effect":"allow","Action":"*","Resource":"*"}}""", "neither Allow nor Deny")]
    [InlineData("""{"Statement":{"Effect":"Allow","Resource":"*"}}""", "no Action")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":[1]}}""", "not a text")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"${aws:username}"}}""", "has a variable")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":[]}}""", "not an object")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"1.2.3.300"}}}}""", "neither an address nor a range")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"BinaryEquals":{"aws:SourceIp":"1.2.3.4"}}}}""", "operator 'BinaryEquals'")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"NumericLess":{"aws:EpochTime":"1"}}}}""", "operator 'NumericLess'")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"NumericLessThan":{"aws:EpochTime":"soon"}}}}""", "not a number")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"yes"}}}}""", "true or false")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"a"}}}}""", "under 'policyKeys'")]
    public void What_is_not_a_policy_is_refused(string document, string problem)
        => Should.Throw<FormatException>(() => Read(document)).Message.ShouldContain(problem);

    private static Policy Read(string document)
    {
        using var json = JsonDocument.Parse(document);
        return new PolicyReader(FrozenDictionary<string, string>.Empty).Read(json.RootElement);
    }

    private static PolicyRequest Request()
        => new(new Exchange(new() { Method = "GET", Target = RequestTarget.Parse("/prod/orders/1") }, ApiIdentity.Of("Test"), new("prod"), DateTimeOffset.UnixEpoch), Arn, FrozenDictionary<string, string>.Empty);
}
