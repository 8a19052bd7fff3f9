using System.Diagnostics;
using System.Text;

namespace Sluice.BuildTasks.Tests.Overlays;

/// <summary>Files that shall make the build slow, large or wrong.</summary>
public sealed class HostileOverlayTests
{
    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            bomb.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        }

        Refused("deploy.overlay.yaml", bomb.ToString()).ShouldStartWith("deploy.overlay.yaml(1,5): error SLUICE310: CloudFormation reads neither anchors");
    }

    [Theory]
    [InlineData("deploy.overlay.yaml", '[')]
    [InlineData("deploy.overlay.yaml", '{')]
    [InlineData("deploy.overlay.json", '[')]
    public void Depth_is_limited(string name, char open) =>
        Refused(name, name.EndsWith("json", StringComparison.Ordinal) ? new string(open, 900_000) : $"a: {new string(open, 900_000)}");

    [Fact]
    public void Depth_by_indentation_is_limited()
    {
        var text = string.Concat(Enumerable.Range(0, 1_200).Select(depth => $"{new string(' ', depth)}a:\n"));

        Refused("deploy.overlay.yml", text).ShouldContain("within each other");
    }

    [Fact]
    public void Size_is_limited() =>
        Refused("deploy.overlay.yaml", "Description: " + new string('x', 1_000_000)).ShouldStartWith("deploy.overlay.yaml(1,1): error SLUICE310: The overlay has 1000013 characters.");

    [Fact]
    public void Many_members_are_merged_quickly()
    {
        var text = "Mappings:\n  M:\n    a:\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"      k{i}: {i}\n"));
        var watch = Stopwatch.StartNew();

        Merged.Clean(text).Json("Mappings/M/a/k39999").ShouldBe("39999");

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("text", "\"text\"")]
    [InlineData("'012'", "\"012\"")]
    [InlineData("012345678901", "\"012345678901\"")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("0.50", "0.50")]
    [InlineData("1e3", "1e3")]
    [InlineData(".5", "\".5\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("2012-10-17", "\"2012-10-17\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("yes", "true")]
    [InlineData("Off", "false")]
    [InlineData("TRUE", "true")]
    [InlineData("'yes'", "\"yes\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("!!int 12", "12")]
    [InlineData("! 12", "\"12\"")]
    [InlineData("\"\\u2028 \\\" \\\\ é 😀\"", "\"\\u2028 \\\" \\\\ é 😀\"")]
    [InlineData("'${jndi:x} </script> #set($x = 1)'", "\"${jndi:x} </script> #set($x = 1)\"")]
    public void A_scalar_keeps_what_is_written(string scalar, string json) =>
        Merged.Clean($"Metadata:\n  A: {scalar}\n")["template.json"].ShouldContain($"\"Metadata\": {{ \"A\": {json} }},");

    [Theory]
    [InlineData("Metadata:\n  A: |\n    one\n    two\n", "one\\ntwo\\n")]
    [InlineData("Metadata:\n  A: >-\n    one\n    two\n", "one two")]
    public void A_block_is_a_text(string overlay, string json) => Merged.Clean(overlay)["template.json"].ShouldContain($"\"A\": \"{json}\"");

    [Fact]
    public void Bytes_at_random_are_read_or_refused()
    {
        var random = new Random(1);
        const string Parts = "{}[]:,-?!&*#|>'\"%@`\\ \n\tabRefSub:0.~<= \u0000\u0007\u2028é";
        for (var i = 0; i < 600; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Parts[random.Next(Parts.Length)])]);
            Merged.Shop([("deploy.overlay.yaml", "Metadata: " + text)]).Result.ShouldNotBeNull();
            Merged.Shop([("deploy.overlay.json", "{\"Metadata\": " + text)]).Result.ShouldNotBeNull();
        }
    }

    private static string Refused(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        var finding = Merged.Shop([(name, text)]).Result.Findings.ShouldHaveSingleItem();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        finding.Code.ShouldBe("SLUICE310");
        return finding.ToString();
    }
}
