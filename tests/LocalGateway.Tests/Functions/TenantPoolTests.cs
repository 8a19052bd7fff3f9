using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Functions;

/// <summary>The processes of a function with tenant isolation, with real processes.</summary>
public sealed class TenantPoolTests
{
    private readonly FunctionJournal _journal = new();

    [Fact]
    public async Task Each_tenant_has_a_process_of_its_own_and_keeps_it()
    {
        await using var pool = Pool(limit: 4);

        var blue = await ServedAsync(pool, "blue");
        var green = await ServedAsync(pool, "green");
        var blueAgain = await ServedAsync(pool, "blue");

        green.Process.ShouldNotBe(blue.Process);
        blueAgain.ShouldBe((blue.Process, 2));
    }

    [Fact]
    public async Task The_function_gets_the_tenant()
    {
        await using var pool = Pool(limit: 1);

        using var headers = JsonDocument.Parse(await InvokeAsync(pool, "acme/eu:1 @x", "{\"do\":\"headers\"}"));

        headers.RootElement.GetProperty("Lambda-Runtime-Aws-Tenant-Id").GetString().ShouldBe("acme/eu:1 @x");
    }

    [Fact]
    public async Task At_the_limit_the_process_that_is_idle_longest_makes_room()
    {
        await using var pool = Pool(limit: 2);
        var blue = await ServedAsync(pool, "blue");
        var green = await ServedAsync(pool, "green");

        var red = await ServedAsync(pool, "red");

        red.Served.ShouldBe(1);
        (await ServedAsync(pool, "green")).ShouldBe((green.Process, 2));
        (await ServedAsync(pool, "blue")).ShouldNotBe((blue.Process, 2));
    }

    [Fact]
    public async Task Many_tenants_at_once_are_all_served_and_no_process_serves_two()
    {
        await using var pool = Pool(limit: 2);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            var tenant = "t" + (number % 6);
            return (tenant, (await ServedAsync(pool, tenant)).Process);
        }));

        answers.GroupBy(answer => answer.Process).ShouldAllBe(process => process.Select(answer => answer.tenant).Distinct().Count() == 1);
        answers.Length.ShouldBe(12);
    }

    [Fact]
    public async Task A_busy_process_of_another_tenant_is_waited_for()
    {
        await using var pool = Pool(limit: 1);
        var busy = InvokeAsync(pool, "blue", "{\"do\":\"sleep\",\"number\":500}");

        var green = await ServedAsync(pool, "green");

        green.Served.ShouldBe(1);
        (await busy).ShouldNotContain("errorMessage");
    }

    [Fact]
    public async Task A_process_that_fails_to_start_fails_an_invocation_of_its_own_tenant()
    {
        await using var pool = new FunctionPool(TestFunction.Settings() with { HasTenants = true, Handler = "Missing" }, new ProcessLauncher(TestFunction.Folder), 1, _journal);

        var first = InvokeAsync(pool, "blue", "{}");
        var second = InvokeAsync(pool, "green", "{}");

        (await first).ShouldContain("Runtime.InvalidEntrypoint");
        (await second).ShouldContain("Runtime.InvalidEntrypoint");
    }

    private static async Task<(string Process, int Served)> ServedAsync(FunctionPool pool, string tenant)
    {
        using var answer = JsonDocument.Parse(await InvokeAsync(pool, tenant, "{\"do\":\"served\"}"));
        return (answer.RootElement.GetProperty("process").ToString(), answer.RootElement.GetProperty("served").GetInt32());
    }

    private static async Task<string> InvokeAsync(FunctionPool pool, string tenant, string payload)
    {
        var invocation = new Invocation(Guid.NewGuid().ToString(), "Root=1-test", Encoding.UTF8.GetBytes(payload)) { TenantId = tenant };
        pool.Invoke(invocation);
        var result = await invocation.Result.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        using var bytes = result.Payload;
        return Encoding.UTF8.GetString(bytes.Span);
    }

    private FunctionPool Pool(int limit) => new(TestFunction.Settings() with { HasTenants = true }, new ProcessLauncher(TestFunction.Folder), limit, _journal);
}
