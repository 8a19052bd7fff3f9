using System.Net;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Showcase;

/// <summary>An authorizer that is a method of the same project.</summary>
public sealed class AuthorizerTests(ServedShowcase api)
{
    [Theory]
    [InlineData("?token=open", "acme", HttpStatusCode.OK)]
    [InlineData("?token=shut", "acme", HttpStatusCode.Forbidden)]
    [InlineData("?token=open", null, HttpStatusCode.Unauthorized)]
    [InlineData("", "acme", HttpStatusCode.Unauthorized)]
    public async Task A_request_is_let_through_or_refused(string query, string? partner, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "partners/me" + query);
        if (partner is not null)
        {
            request.Headers.Add("x-partner", partner);
        }

        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(expected, api.Output);
        if (expected == HttpStatusCode.OK)
        {
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("""{"text":"Hello, acme"}""");
        }
    }
}
