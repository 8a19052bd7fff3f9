extern alias testapi;
using EchoApi.Orders;
using Microsoft.Extensions.DependencyInjection;
using testapi::TestApi;

namespace Sluice.Testing.Tests;

public sealed class ReplacedServiceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_of_the_test_replaces_the_one_that_the_startup_class_registers()
    {
        var counter = new Counter { Scopes = 41 };
        await using var api = await LocalApi.StartAsync<Counter>(new LocalApiOptions().ConfigureServices(services => services.AddSingleton(counter)));
        using var client = api.CreateClient();

        (await client.GetStringAsync("services", Cancellation)).ShouldBe("\"True|42|0|0\"");

        counter.Scopes.ShouldBe(42);
    }

    [Fact]
    public async Task Two_APIs_that_run_side_by_side_have_services_of_their_own()
    {
        var (first, second) = (new Counter { Scopes = 10 }, new Counter { Scopes = 20 });
        await using var firstApi = await LocalApi.StartAsync<Counter>(new LocalApiOptions().ConfigureServices(services => services.AddSingleton(first)));
        await using var secondApi = await LocalApi.StartAsync<Counter>(new LocalApiOptions().ConfigureServices(services => services.AddSingleton(second)));
        await using var third = await LocalApi.StartAsync<Counter>();

        var answers = await Task.WhenAll(new[] { firstApi, secondApi, third }.Select(async api =>
        {
            using var client = api.CreateClient();
            return await client.GetStringAsync("services", Cancellation);
        }));

        answers.ShouldBe(["\"True|11|0|0\"", "\"True|21|0|0\"", "\"True|1|0|0\""]);
    }

    [Fact]
    public async Task An_API_without_a_container_says_so()
        => (await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync<OrdersFunction>(new LocalApiOptions().ConfigureServices(_ => { }))))
            .Message.ShouldBe("EchoApi has no services that ConfigureServices could change: no class has [LambdaStartup], so there is no container.");

    [Fact]
    public async Task Functions_in_processes_of_their_own_cannot_take_services_of_the_test()
        => (await Should.ThrowAsync<LocalApiException>(() => LocalApi.StartAsync<Counter>(
            new LocalApiOptions { Functions = FunctionHosting.Processes }.ConfigureServices(_ => { }))))
            .Message.ShouldStartWith("ConfigureServices needs functions in the test's own process.");
}
