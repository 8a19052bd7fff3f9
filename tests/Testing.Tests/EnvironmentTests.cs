extern alias showcase;
using System.Net;

namespace Sluice.Testing.Tests;

public sealed class EnvironmentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FunctionHosting.InProcess)]
    [InlineData(FunctionHosting.Processes)]
    public async Task A_variable_of_the_options_replaces_the_template_s(FunctionHosting hosting)
        => (await GreetAsync(new() { Functions = hosting, Environment = new Dictionary<string, string> { ["GREETING"] = "Moin" } })).ShouldContain("Moin, acme");

    [Fact]
    public async Task A_variable_of_one_function_counts_more_than_one_of_all_functions()
        => (await GreetAsync(new()
        {
            Functions = FunctionHosting.Processes,
            Environment = new Dictionary<string, string> { ["GREETING"] = "all" },
            FunctionEnvironment = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["PartnersFunction"] = new Dictionary<string, string> { ["GREETING"] = "one" },
            },
        })).ShouldContain("one, acme");

    [Fact]
    public async Task An_API_after_another_one_has_its_own_values()
    {
        await GreetAsync(new() { Environment = new Dictionary<string, string> { ["GREETING"] = "Moin" } });

        (await GreetAsync(new())).ShouldContain("Hello, acme");
    }

    [Fact]
    public async Task A_function_that_does_not_exist_is_refused_by_name()
        => (await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync<showcase::Program>(new()
        {
            FunctionEnvironment = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["Nobody"] = new Dictionary<string, string> { ["A"] = "b" } },
        }))).Message.ShouldStartWith("LocalApiOptions: FunctionEnvironment[\"Nobody\"]: there is no function 'Nobody'. The functions are ");

    private static async Task<string> GreetAsync(LocalApiOptions options)
    {
        await using var api = await LocalApi.StartAsync<showcase::Program>(options);
        using var client = api.CreateClient();
        client.DefaultRequestHeaders.Add("X-Partner", "acme");
        using var response = await client.GetAsync("partners/me?token=open", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, api.TraceOf(response).Fault);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
