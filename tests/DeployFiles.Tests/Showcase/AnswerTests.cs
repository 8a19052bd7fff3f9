using System.Net;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Showcase;

public sealed class AnswerTests(ServedShowcase api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_constant_answer_needs_nobody()
    {
        using var response = await api.Client.GetAsync("health", Cancellation);

        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"status":"up","price":"5$"}""");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_constant_answer_has_its_media_type()
    {
        using var response = await api.Client.GetAsync("robots.txt", Cancellation);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("User-agent: *\nDisallow: /\n# it's all private");
    }

    [Fact]
    public async Task An_asynchronous_operation_is_answered_before_it_runs()
    {
        using var response = await api.Client.PostAsync("reports/2025", null, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("");
        for (var i = 0; i < 100 && !api.Output.Contains("The report of 2025 is done.", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100, Cancellation);
        }

        api.Output.ShouldContain("The report of 2025 is done.");
    }

    [Fact]
    public async Task A_request_template_of_ones_own_makes_the_payload() =>
        (await api.Client.GetStringAsync("shout/it's", Cancellation)).ShouldBe("\"IT'S\"");
}
