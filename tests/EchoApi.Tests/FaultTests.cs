using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Sluice.EchoApi.Tests;

public sealed class FaultTests(TestApiProject api)
{
    [Fact]
    public async Task An_undeclared_exception_is_a_500_that_shows_nothing_of_it_and_the_next_request_is_served()
    {
        using var response = await Get("throw");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        await ShouldBeBareProblem(response, 500);
        (await GetText("fine")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_timeout_is_a_504_and_a_new_process_serves_the_next_request()
    {
        var before = await GetText("fine");

        using var response = await Get("sleep/20000");

        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        await ShouldBeBareProblem(response, 504);
        (await GetText("fine")).ShouldNotBe(before);
    }

    [Fact]
    public async Task A_crash_is_a_500_and_a_new_process_serves_the_next_request()
    {
        var before = await GetText("fine");

        using var response = await Get("exit/3");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        await ShouldBeBareProblem(response, 500);
        (await GetText("fine")).ShouldNotBe(before);
    }

    [Fact]
    public async Task The_heap_is_limited_to_the_functions_memory() => (await GetText("memory")).ShouldBe($"{512L * 1024 * 1024}");

    [Fact]
    public async Task The_exception_is_on_the_developers_screen()
    {
        using var response = await Get("throw");

        for (var wait = 0; wait < 50 && !api.Output.Contains("hunter2", StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        api.Output.ShouldContain("hunter2");
    }

    [Theory]
    [InlineData("faults/setter", "{\"size\":0}", "hunter3")]
    [InlineData("faults/context", "\"x\"", "TestApi.Picky")]
    public async Task A_fault_of_the_code_that_reads_a_request_is_a_logged_500_that_shows_nothing_of_it(string path, string body, string logged)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync(new Uri(api.InvokeUrl, path), content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        await ShouldBeBareProblem(response, 500);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(logged);
        for (var wait = 0; wait < 50 && !api.Output.Contains(logged, StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        api.Output.ShouldContain(logged);
    }

    [Fact]
    public async Task A_missing_and_an_unparsable_value_are_named_in_one_problem()
    {
        using var response = await Get($"typed/{Guid.NewGuid()}?day=tomorrow");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal)
            .ShouldBe(["count", "day", "x-ratio"]);
    }

    [Fact]
    public async Task Only_a_declared_exception_becomes_its_status()
    {
        using var response = await api.Client.DeleteAsync(new Uri(api.InvokeUrl, $"typed/{Guid.Empty}"), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("detail").GetString().ShouldBe("There's no \"empty\" one.");
    }

    [Fact]
    public async Task Nothing_to_return_is_a_204_without_a_body()
    {
        using var response = await api.Client.DeleteAsync(new Uri(api.InvokeUrl, $"typed/{Guid.NewGuid()}"), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_cancellation_token_follows_the_deadline() => (await GetText("deadline")).ShouldBe("\"yes\"");

    private static async Task ShouldBeBareProblem(HttpResponseMessage response, int status)
    {
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldNotContain("hunter2");
        text.ShouldNotContain("Exception");
        text.ShouldNotContain(" at ");
        text.ShouldNotContain("Misbehaving");
        using var problem = JsonDocument.Parse(text);
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(status);
    }

    private Task<HttpResponseMessage> Get(string path) => api.Client.GetAsync(new Uri(api.InvokeUrl, path), TestContext.Current.CancellationToken);

    private Task<string> GetText(string path) => api.Client.GetStringAsync(new Uri(api.InvokeUrl, path), TestContext.Current.CancellationToken);
}
