using Sluice.Tool.Output;

namespace Sluice.Tool.Tests.Output;

public sealed class LineWriterTests
{
    [Fact]
    public async Task A_terminal_that_stands_still_does_not_fill_the_memory()
    {
        using var terminal = new StillTerminal();
        await using (var lines = new LineWriter(terminal))
        {
            lines.Write("first");
            terminal.IsReached.Wait(TestContext.Current.CancellationToken);
            var line = new string('x', 60_000);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            for (var count = 0; count < 9_000; count++)
            {
                lines.Write(new string(line));
            }

            // All of them would be 1 GB.
            (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan((2 * LineWriter.MostCharacters) + (8 * 1024 * 1024));
            terminal.Continue.Set();
        }

        terminal.Lines.ShouldContain(text => text.EndsWith(" lines were left out: they came faster than they could be shown)", StringComparison.Ordinal));
        terminal.Lines.Count(text => text.Length == 60_000).ShouldBe(LineWriter.MostCharacters / 60_000);
    }

    private sealed class StillTerminal : StringWriter
    {
        public ManualResetEventSlim IsReached { get; } = new();

        public ManualResetEventSlim Continue { get; } = new();

        public List<string> Lines { get; } = [];

        public override Task WriteLineAsync(string? value)
        {
            IsReached.Set();
            Continue.Wait();
            Lines.Add(value!);
            return Task.CompletedTask;
        }

        protected override void Dispose(bool disposing)
        {
            IsReached.Dispose();
            Continue.Dispose();
            base.Dispose(disposing);
        }
    }
}
