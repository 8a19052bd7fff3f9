using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Streaming;

/// <summary>What a streamed response keeps until it has been sent.</summary>
public sealed class StreamDisposalTests
{
    [Fact]
    public async Task Disposals_that_fail_leave_nothing_for_the_next_invocation()
    {
        using var server = new RuntimeApiServer().Invocation("{}").Invocation("{}");
        var disposed = new List<string>();
        var number = 0;

        await Running.UntilIdleAsync(server, async invocation =>
        {
            invocation.IsEvent = true;
            invocation.BeginStream(200);
            invocation.IsBound();
            if (++number == 1)
            {
                invocation.Keep(new Ending(() => disposed.Add($"handler, in invocation {number}")));
                invocation.Keep(new Ending(() => throw new InvalidOperationException("first")));
                invocation.Keep(new Ending(() => throw new InvalidOperationException("second")));
            }

            await invocation.OpenStreamAsync<StreamingFunction.Texts, string>(StreamingFunction.Of("1"), "application/jsonl");
            await invocation.SendStreamAsync();
        });

        disposed.ShouldBe(["handler, in invocation 1"]);
    }

    private sealed class Ending(Action end) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            end();
            return default;
        }
    }
}
