using Sluice.LocalGateway.Integrations.Services;

namespace Sluice.LocalGateway.Tests.Integrations;

public sealed class SignatureV4Tests
{
    // The signatures are botocore's, for the same request, key and time.
    [Theory]
    [InlineData("sqs", "http://127.0.0.1:5000/000000000000/my%20queue?Action=SendMessage&b=2&a=x%2Fy", "{\"a\":1}", null, "0211b4ef43bcd1fbcecb882e7961903b14d93f84420afd63e5f88639f13ff25d")]
    [InlineData("s3", "http://127.0.0.1:5000/bucket/key%20one", "", "TOKEN", "9780b3609a7c0a0f3fc4be4bdfeea3a7f7833af93d398e56fc29572ecf052dc8")]
    public void A_request_is_signed_as_AWSs_own_tools_sign_it(string service, string address, string body, string? token, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address));
        request.Headers.Host = $"{service}.us-east-1.amazonaws.com";
        SignatureV4.Sign(request, System.Text.Encoding.UTF8.GetBytes(body), "us-east-1", service, new("AKID", "secret", token), new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero));
        var authorization = request.Headers.NonValidated["Authorization"].ToString();
        authorization.ShouldStartWith($"AWS4-HMAC-SHA256 Credential=AKID/20150830/us-east-1/{service}/aws4_request, SignedHeaders=host;");
        authorization.ShouldEndWith($"Signature={signature}");
    }
}
