using System.Text;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Integrations;

public sealed class EventInvocationTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(9, 3)]
    public async Task A_function_that_fails_is_tried_again_after_one_and_two_minutes(int failures, int expectedCalls)
    {
        var calls = 0;
        await using var pool = new FunctionPool(
            TestFunction.Settings(),
            new FakeLauncher(payload => ++calls <= failures ? throw new InvalidOperationException("not yet") : payload),
            1,
            new FunctionJournal());
        var time = new HurriedTime();
        await EventInvocation.RunAsync(() => pool, "id", "Root=1-test", Encoding.UTF8.GetBytes("{}"), time);
        calls.ShouldBe(expectedCalls);
        time.Waited.ShouldBe(new[] { TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2) }.Take(expectedCalls - 1));
    }

    [Fact]
    public async Task Nothing_is_tried_again_once_the_gateway_closes()
    {
        var pool = new FunctionPool(TestFunction.Settings(), new FakeLauncher(payload => payload), 1, new FunctionJournal());
        await pool.DisposeAsync();
        var time = new HurriedTime();
        await EventInvocation.RunAsync(() => pool, "id", "Root=1-test", Encoding.UTF8.GetBytes("{}"), time);
        time.Waited.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_build_takes_over_what_waits_and_what_it_interrupts()
    {
        var calls = new List<string>();
        var old = new FunctionPool(TestFunction.Settings(), new FakeLauncher(payload => payload), 1, new FunctionJournal());
        await old.DisposeAsync();
        await using var next = new FunctionPool(
            TestFunction.Settings(),
            new FakeLauncher(payload =>
            {
                calls.Add(Encoding.UTF8.GetString(payload));
                return payload;
            }),
            1,
            new FunctionJournal());
        var asked = 0;
        var time = new HurriedTime();
        await EventInvocation.RunAsync(() => asked++ == 0 ? old : next, "id", "Root=1-test", Encoding.UTF8.GetBytes("{\"n\":1}"), time);
        calls.ShouldBe(["{\"n\":1}"]);
        time.Waited.ShouldBeEmpty();
    }

    /// <summary>Every wait is over at once, and remembered.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public List<TimeSpan> Waited { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waited.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
        }
    }
}
