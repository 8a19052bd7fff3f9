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

    [Theory]
    [InlineData("", "the name of an environment variable is empty. Write its name before the value.")]
    [InlineData("A=B", "'A=B' is not the name of an environment variable, because a name ends before the first '='. Correct the name.")]
    [InlineData("_HANDLER", "the gateway itself sets '_HANDLER'. Remove it.")]
    public async Task A_name_that_no_variable_can_have_is_refused(string name, string problem)
        => (await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync<showcase::Program>(new()
        {
            Environment = new Dictionary<string, string> { [name] = "x" },
        }))).Message.ShouldBe($"LocalApiOptions: Environment: {problem}");

    [Fact]
    public async Task Names_and_addresses_that_would_have_no_effect_are_refused()
    {
        var variables = new Dictionary<string, string> { ["a-b"] = "x" };

        (await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync<showcase::Program>(new() { StageVariables = variables }))).Message
            .ShouldBe("LocalApiOptions: StageVariables: 'a-b' is not the name of a stage variable, which has letters, digits and '_'. Correct the name.");
        (await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync<showcase::Program>(new() { Endpoint = new("http://me:p@h") }))).Message
            .ShouldBe("LocalApiOptions: Endpoint: the address has a user or a password, which no request would have. Remove both.");
    }

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
