using Sluice.MappingTemplates.Fuzz.Cases;
using Sluice.MappingTemplates.Linting;

namespace Sluice.MappingTemplates.Tests.Linting;

/// <summary>Templates as they are while they are typed. SLUICE_MUTATIONS is how many of each are made; more than in the suite find rarer mistakes.</summary>
public sealed class DamagedTemplateTests
{
    private static readonly string[] Pieces =
        ["$", "#", "{", "}", "(", ")", "[", "]", "\"", "'", "\\", "\n", "#if(", "#end", "#set($a = ", "$util.", "$input.path(", "$context.", "#[[", "]]#", "##", "#*", "*#", "\ud83d", "$!{"];

    [Fact]
    public void Whatever_the_text_is_the_linter_ends_with_findings_inside_of_it()
    {
        var mutations = int.TryParse(Environment.GetEnvironmentVariable("SLUICE_MUTATIONS"), out var count) ? count : 3;
        var random = new Random(mutations);
        var findings = 0;
        foreach (var line in File.ReadAllLines(Path.Combine(Places.Root, "tests", "MappingTemplates.Tests", "Data", "fuzz-golden.jsonl")))
        {
            var template = CaseJson.ReadCase(line).Template;
            for (var i = 0; i < mutations; i++)
            {
                var damaged = Damage(template, random);
                foreach (var finding in TemplateLinter.Lint(damaged))
                {
                    (finding.Offset >= 0 && finding.Length >= 0 && finding.Offset + finding.Length <= damaged.Length).ShouldBeTrue($"{finding} {finding.Offset}+{finding.Length} of {damaged}");
                    finding.Message.ShouldEndWith(".");
                    findings++;
                }
            }
        }

        findings.ShouldBeGreaterThan(1000);
    }

    private static string Damage(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + random.Next(8));
        return random.Next(3) switch
        {
            0 => text.Remove(at, end - at),
            1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            _ => text[..end] + text[at..],
        };
    }
}
