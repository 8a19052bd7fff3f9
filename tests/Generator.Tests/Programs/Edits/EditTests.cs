using System.Globalization;

namespace Sluice.Generator.Tests.Programs.Edits;

/// <summary>
/// Random edits of random programs: after each, the generator that has seen all versions gives what a new one gives. So a parser that reads what
/// the key of its declaration does not cover is found here. <c>SLUICE_PROGRAMS=2000</c> edits that many programs, <c>SLUICE_PROGRAMS_SEED</c>
/// begins elsewhere, <c>SLUICE_EDITS=20</c> makes so many edits of each; a failure names the seed, the edit and both versions.
/// </summary>
public sealed class EditTests(ITestOutputHelper output)
{
    private static readonly int Programs = Number("SLUICE_PROGRAMS", 50);
    private static readonly int First = Number("SLUICE_PROGRAMS_SEED", 1);
    private static readonly int Edits = Number("SLUICE_EDITS", 6);

    [Fact]
    public void After_each_edit_the_generator_gives_what_a_new_one_gives()
    {
        var failures = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var (edits, declared, parsed) = (0, 0, 0);
        var cancellation = TestContext.Current.CancellationToken;
        Parallel.For(First, First + Programs, new() { CancellationToken = cancellation }, (seed, state) =>
        {
            var session = new EditSession(seed);
            for (var i = 0; i < Edits && failures.Count < 10; i++)
            {
                var failure = session.Edit(cancellation);
                Interlocked.Increment(ref edits);
                Interlocked.Add(ref declared, session.Work.All);
                Interlocked.Add(ref parsed, session.Work.Parsed);
                if (failure is not null)
                {
                    failures.Enqueue(failure);
                    return;
                }
            }
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Programs} programs from seed {First}, {edits} edits, {declared} declarations, {parsed} of them parsed"));
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));

        // Where everything were parsed after each edit, nothing would have been tested; neither where nothing is declared.
        declared.ShouldBeGreaterThan(2 * edits);
        parsed.ShouldBeInRange(declared / 20, declared * 3 / 4);
    }

    private static int Number(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : fallback;
}
