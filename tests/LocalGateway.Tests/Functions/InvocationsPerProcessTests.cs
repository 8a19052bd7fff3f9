using System.Text;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Functions;

/// <summary>Processes that work on several invocations at a time, as on Lambda Managed Instances.</summary>
public sealed class InvocationsPerProcessTests
{
    private const int PerProcess = 3;

    private readonly FunctionJournal _journal = new();

    [Fact]
    public async Task A_process_works_on_several_invocations_at_the_same_time()
    {
        using var all = new Barrier(PerProcess);
        await using var pool = Pool(payload => all.SignalAndWait(TimeSpan.FromSeconds(20)) ? payload : throw new InvalidOperationException("alone"));

        var answers = await Task.WhenAll(Enumerable.Range(0, PerProcess).Select(i => InvokeAsync(pool, $"{i}")));

        answers.ShouldBe(["0", "1", "2"]);
        _journal.StartedProcesses.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Further_invocations_wait_for_a_free_place()
    {
        using var go = new ManualResetEventSlim();
        var running = 0;
        await using var pool = Pool(payload =>
        {
            Interlocked.Increment(ref running);
            go.Wait(TimeSpan.FromSeconds(20));
            return payload;
        });

        var answers = Enumerable.Range(0, 10).Select(i => InvokeAsync(pool, $"{i}")).ToArray();
        await Eventually.ShouldAsync(() => Volatile.Read(ref running) == PerProcess);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        running.ShouldBe(PerProcess);
        go.Set();

        (await Task.WhenAll(answers)).ShouldBe(Enumerable.Range(0, 10).Select(i => $"{i}"));
    }

    [Fact]
    public async Task A_timeout_ends_its_invocation_and_neither_the_process_nor_another_invocation()
    {
        using var go = new ManualResetEventSlim();
        await using var pool = Pool(
            payload =>
            {
                if (payload is [(byte)'s'])
                {
                    go.Wait(TimeSpan.FromSeconds(20));
                }

                return payload;
            },
            TimeSpan.FromSeconds(1));

        var slow = InvokeAsync(pool, "s");
        (await InvokeAsync(pool, "f")).ShouldBe("f");
        (await slow).ShouldContain("Task timed out after 1.00 seconds");
        go.Set();

        (await InvokeAsync(pool, "f")).ShouldBe("f");
        _journal.StartedProcesses.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_end_of_a_process_fails_all_its_invocations()
    {
        using var go = new ManualResetEventSlim();
        var running = 0;
        var pool = Pool(payload =>
        {
            Interlocked.Increment(ref running);
            go.Wait(TimeSpan.FromSeconds(20));
            return payload;
        });
        var answers = Enumerable.Range(0, PerProcess).Select(i => InvokeAsync(pool, $"{i}")).ToArray();
        await Eventually.ShouldAsync(() => Volatile.Read(ref running) == PerProcess);

        var closed = pool.DisposeAsync();
        go.Set();
        await closed;

        (await Task.WhenAll(answers)).ShouldAllBe(answer => answer.Contains("errorMessage", StringComparison.Ordinal));
    }

    private FunctionPool Pool(Func<byte[], byte[]> handler, TimeSpan? timeout = null) =>
        new(TestFunction.Settings(timeout) with { InvocationsPerProcess = PerProcess }, new FakeLauncher(handler), 1, _journal);

    private static async Task<string> InvokeAsync(FunctionPool pool, string payload)
    {
        var invocation = new Invocation(Guid.NewGuid().ToString(), "Root=1-test", Encoding.UTF8.GetBytes(payload));
        pool.Invoke(invocation);
        var result = await invocation.Result.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        using var bytes = result.Payload;
        return Encoding.UTF8.GetString(bytes.Span);
    }
}
