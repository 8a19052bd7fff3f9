using System.Net;
using Aspire.Hosting.Testing;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.AspireHost.Tests;

public sealed class SluiceApiTests(RunningApplication running) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task An_api_answers_at_its_endpoint_and_its_page_is_linked()
    {
        using var client = running.App.CreateHttpClient("echo");

        (await client.GetStringAsync(Path("/prod/anything"), TestContext.Current.CancellationToken)).ShouldContain("body-json");

        using var page = await client.GetAsync(Path("/_sluice"), TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        running.App.ResourceNotifications.TryGetCurrentState("echo", out var state).ShouldBeTrue();
        state!.Snapshot.Urls.Select(url => url.DisplayProperties.DisplayName).ShouldContain("Requests");
    }

    [Fact]
    public async Task Spans_and_measurements_of_a_request_reach_the_dashboard()
    {
        using var client = running.App.CreateHttpClient("echo");
        using var answer = await client.GetAsync(Path("/prod/customers/42/orders?limit=many"), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await Eventually.ShouldAsync(() => running.HasTrace("GET /customers/{customerId}/orders", "request template", "service.name", "echo"));
        await Eventually.ShouldAsync(() => running.HasMetric("http.server.request.duration"));
    }

    [Fact]
    public async Task A_stage_variable_may_refer_to_another_resource()
    {
        using var client = running.App.CreateHttpClient("showcase");
        using var answer = await client.GetAsync(Path("/live/stock/a-1?q=red"), TestContext.Current.CancellationToken);

        // EchoApi, which stands for the backend, has no stage v1.
        await Eventually.ShouldAsync(() => running.HasTrace("/v1/items/a-1"));
    }

    [Fact]
    public void Options_of_the_gateway_are_refused_for_other_projects()
    {
        var builder = DistributedApplication.CreateBuilder();
        var project = builder.AddProject<Projects.EchoApi>("other");

        Should.Throw<ArgumentException>(() => project.WithStageVariable("a", "b")).Message.ShouldStartWith("The resource 'other' is no API of Sluice. Add it with AddSluiceApi.");
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
