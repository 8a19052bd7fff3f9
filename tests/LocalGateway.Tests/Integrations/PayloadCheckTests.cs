using System.Text;
using Sluice.LocalGateway.Integrations.Lambda.Payloads;

namespace Sluice.LocalGateway.Tests.Integrations;

public sealed class PayloadCheckTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData(" [1.0e5, true]\n")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("\"\\ud800\"")]
    public void JSON_of_any_kind_passes(string payload) => PayloadCheck.FindError(Encoding.UTF8.GetBytes(payload)).ShouldBeNull();

    [Theory]
    [InlineData("some text", "Unrecognized token 'some'")]
    [InlineData("{\"a\":\n  it's}", "Unrecognized token 'it'")]
    [InlineData("{\"a\":}", "Unexpected character ('}' (code 125))")]
    [InlineData("{\"a\":1", "Unexpected end-of-input")]
    [InlineData("{} {}", "Unexpected character ('{' (code 123))")]
    public void What_is_not_JSON_is_refused_in_Lambdas_words(string payload, string part)
    {
        var error = PayloadCheck.FindError(Encoding.UTF8.GetBytes(payload)).ShouldNotBeNull();
        error.ShouldStartWith("Could not parse request body into json: ");
        error.ShouldContain(part);
    }
}
