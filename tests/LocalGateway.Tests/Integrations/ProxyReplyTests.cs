using System.Text;
using Sluice.LocalGateway.Integrations.Lambda;

namespace Sluice.LocalGateway.Tests.Integrations;

public sealed class ProxyReplyTests
{
    [Theory]
    [InlineData("""{"statusCode":200,"headers":{"h":{"a":1}}}""")]
    [InlineData("""{"statusCode":200,"headers":{"h":["a"]}}""")]
    [InlineData("""{"statusCode":200,"headers":"h"}""")]
    [InlineData("""{"statusCode":200,"multiValueHeaders":{"h":"a"}}""")]
    [InlineData("""{"statusCode":200,"multiValueHeaders":{"h":[{"a":1}]}}""")]
    [InlineData("""{"statusCode":"ok"}""")]
    [InlineData("""{"statusCode":200,"body":{"a":1}}""")]
    [InlineData("""{"statusCode":200,"wrong":"value"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_not_a_response_is_none(string payload) => ProxyReply.Read(Encoding.UTF8.GetBytes(payload), wantsBytes: false).ShouldBeNull();

    [Fact]
    public void Header_values_become_texts_and_null_is_none()
    {
        var reply = ProxyReply.Read("""{"statusCode":200,"headers":{"number":5,"flag":true,"none":null},"multiValueHeaders":{"many":["a",1]}}"""u8.ToArray(), wantsBytes: false).ShouldNotBeNull();
        reply.Headers.Select(header => $"{header.Key}: {header.Value}").ShouldBe(["many: a", "many: 1", "number: 5", "flag: true", "Content-Type: application/json"]);
    }
}
