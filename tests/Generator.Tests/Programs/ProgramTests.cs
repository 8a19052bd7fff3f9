using System.Globalization;

namespace Sluice.Generator.Tests.Programs;

/// <summary>
/// Random programs through compiler, generator and analyzers. <c>SLUICE_PROGRAMS=5000</c> runs that many of each kind,
/// <c>SLUICE_PROGRAMS_SEED</c> begins elsewhere; a failure names the seed and the source.
/// </summary>
public sealed class ProgramTests
{
    private static readonly int Count = Number("SLUICE_PROGRAMS", 60);
    private static readonly int First = Number("SLUICE_PROGRAMS_SEED", 1);

    [Fact]
    public void A_valid_program_compiles_without_a_warning_and_its_files_can_be_read() =>
        Check(seed => ProgramCheck.OfValid(RandomProgram.Make(seed), withFiles: seed % 4 == 0), RandomProgram.Make);

    [Fact]
    public void A_damaged_program_never_breaks_the_generator_nor_its_code_without_a_diagnostic() =>
        Check(seed => ProgramCheck.OfAny(Damaged(seed)), Damaged);

    private static string Damaged(int seed) => Mutations.Apply(RandomProgram.Make(seed / 4), seed);

    private static void Check(Func<int, string?> check, Func<int, string> source)
    {
        var failures = new System.Collections.Concurrent.ConcurrentQueue<string>();
        Parallel.For(First, First + Count, new() { CancellationToken = TestContext.Current.CancellationToken }, (seed, state) =>
        {
            if (check(seed) is not { } failure)
            {
                return;
            }

            failures.Enqueue($"seed {seed.ToString(CultureInfo.InvariantCulture)}: {failure}\n{source(seed)}");
            if (failures.Count >= 10)
            {
                state.Stop();
            }
        });
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    private static int Number(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : fallback;
}
