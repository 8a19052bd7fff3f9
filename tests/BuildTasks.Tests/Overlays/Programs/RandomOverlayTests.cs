using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Sluice.BuildTasks.Tests.Overlays.Programs;

/// <summary>
/// Random overlays over random APIs. A merged template without a finding has no error in cfn-lint. SLUICE_OVERLAYS says how many (16 without it), and
/// SLUICE_OVERLAYS_SEED is the first seed.
/// </summary>
public sealed class RandomOverlayTests(ITestOutputHelper log)
{
    private const int OverlaysOfAnApi = 8;

    [Fact]
    public void A_random_overlay_has_a_finding_or_makes_a_template_that_cfn_lint_accepts()
    {
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            var (first, count) = (Number("SLUICE_OVERLAYS_SEED", 1), Number("SLUICE_OVERLAYS", 16));
            var (clean, found) = (0, new Dictionary<string, int>());
            for (var seed = first; seed < first + count; seed++)
            {
                var api = new RandomApi(seed / OverlaysOfAnApi);
                var overlay = RandomOverlay.Text(api, seed);
                var merged = Merged.Into(api.Files(), ("deploy.overlay.yaml", overlay));
                var again = Merged.Into(api.Files(), ("deploy.overlay.yaml", overlay));
                again.Result.Files.ShouldBe(merged.Result.Files, $"seed {seed}");
                if (merged.Result.Findings.Count == 0)
                {
                    clean++;
                    File.WriteAllText(Path.Combine(folder, $"{seed}.json"), merged["template.json"]);
                    File.WriteAllText(Path.Combine(folder, $"{seed}.yaml"), overlay);
                }

                foreach (var code in merged.Result.Findings.Select(finding => finding.Code).Distinct())
                {
                    found[code] = found.GetValueOrDefault(code) + 1;
                }
            }

            var counts = string.Join(", ", found.OrderBy(one => one.Key).Select(one => $"{one.Key}: {one.Value}"));
            log.WriteLine($"{count} overlays: {clean} without a finding; {counts}");
            clean.ShouldBeGreaterThan(0);
            found.ShouldNotBeEmpty();
            Lint(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Lint(string folder)
    {
        try
        {
            var script = Path.Combine(Places.Root, "tests", "BuildTasks.Tests", "Overlays", "Programs", "lint.py");
            using var process = Process.Start(new ProcessStartInfo("python3", [script, folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.SkipWhen(process.ExitCode == 3, "needs Python 3 with cfn-lint: pip install cfn-lint");
            log.WriteLine(output);
            process.ExitCode.ShouldBe(0, output + errors.Result);
        }
        catch (Win32Exception)
        {
            Assert.Skip("needs Python 3 with cfn-lint: pip install cfn-lint");
        }
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
