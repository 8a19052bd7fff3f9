using System.Net;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Services;

/// <summary>A function with tenant isolation behind the local gateway, with processes of its own for each tenant.</summary>
public sealed class TenantTests(ServedTenants served) : IClassFixture<ServedTenants>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_tenant_has_its_own_static_fields_in_custom_and_proxy_operations()
    {
        var blue = await ServedAsync("tenants/header", "blue");
        var green = await ServedAsync("tenants/query?tenant=green%2Beu@x");
        var blueAgain = await ServedAsync("tenants/query?tenant=blue");

        (blue.Tenant, blue.Served).ShouldBe(("blue", "1"));
        (green.Tenant, green.Served).ShouldBe(("green+eu@x", "1"));
        (blueAgain.Process, blueAgain.Served).ShouldBe((blue.Process, "2"));
        green.Process.ShouldNotBe(blue.Process);
        (await ServedAsync("tenants/stream?tenant=blue")).ShouldBe((blue.Process, "blue", "3"));

        // There are no more than two processes, so the one of green, which is idle longest, makes room.
        (await ServedAsync("tenants/header", "red")).Served.ShouldBe("1");
        (await ServedAsync("tenants/header", "blue")).ShouldBe((blue.Process, "blue", "4"));
    }

    [Theory]
    [InlineData("tenants/header", null)]
    [InlineData("tenants/header", "")]
    [InlineData("tenants/query", null)]
    [InlineData("tenants/stream", null)]
    [InlineData("tenants/stream?tenant=a,b", null)]
    [InlineData("tenants/query?tenant=", null)]
    [InlineData("tenants/header", "a,b")]
    [InlineData("tenants/query?tenant=%22%7D,%22admin%22", null)]
    [InlineData("tenants/key", null)]
    public async Task A_request_without_a_tenant_or_with_a_hostile_one_is_a_problem(string path, string? header)
    {
        using var response = await SendAsync(path, header);

        var body = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body + served.Output);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((int)JsonNode.Parse(body)!["status"]!).ShouldBe(400);
    }

    [Fact]
    public async Task Another_function_needs_no_tenant()
    {
        using var response = await SendAsync("status", null);

        response.StatusCode.ShouldBe(HttpStatusCode.OK, served.Output);
    }

    private async Task<(string Process, string Tenant, string Served)> ServedAsync(string path, string? header = null)
    {
        using var response = await SendAsync(path, header);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body + served.Output);
        var parts = JsonNode.Parse(body)!.GetValue<string>().Split(' ');
        return (parts[1], parts[0], parts[2]);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("x-tenant", header);
        }

        return await served.Client.SendAsync(request, Cancellation);
    }
}
