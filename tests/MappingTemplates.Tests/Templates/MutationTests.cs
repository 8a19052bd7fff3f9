using System.Buffers;
using System.Diagnostics;
using System.Text;
using Sluice.MappingTemplates.Tests.Oracle;

namespace Sluice.MappingTemplates.Tests.Templates;

/// <summary>Templates damaged at random. The long run is a command of tests/MappingTemplates.Fuzz.</summary>
public sealed class MutationTests
{
    private const int Count = 5_000;

    private static readonly string[] Pieces =
    [
        "$", "$!", "${", "#", "##", "#*", "*#", "#[[", "]]#", "#if(", "#else", "#end", "#set(", "#foreach(", "#define(", "\\", "(", ")", "[", "]", "{", "}", "\"", "'", "..", ".", ",",
        "\n", "\0", "\ud83d", "é", "$a.b(", "[[", "((", "!!", "\\$", "\\#if", "1e999", "-", "#@x(", "#stop", "#break",
    ];

    private static readonly TemplateLimits Limits = new() { MaxOutputBytes = 1 << 20, MaxSteps = 100_000, MaxStringLength = 1 << 18 };

    [Fact]
    public void A_damaged_template_renders_or_fails_clearly_and_soon()
    {
        var templates = OracleData.Load("velocity-oracle.jsonl").Select(c => c.Template).ToList();
        var random = new Random(20261122);
        var (rendered, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < Count; i++)
        {
            var template = Damaged(random, templates[random.Next(templates.Count)]);
            var start = Stopwatch.GetTimestamp();
            rendered += Renders(template) ? 1 : 0;
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }

        rendered.ShouldBeInRange(Count / 10, Count);
        slowest.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static bool Renders(string template)
    {
        var context = Rendering.Context("{\"a\":[1,{\"b\":\"c\"}]}");
        context.Set("s", "Hello World");
        context.Set("n", 5);
        context.Set("l", new object?[] { "a", "b", null });
        context.Set("m", new Dictionary<string, object?> { ["a"] = 1 });
        try
        {
            MappingTemplate.Parse(template, Limits).Render(context, new ArrayBufferWriter<byte>(), TestContext.Current.CancellationToken);
            return true;
        }
        catch (Exception e) when (e is TemplateParseException or TemplateRenderException)
        {
            return false;
        }
    }

    private static string Damaged(Random random, string template)
    {
        var text = new StringBuilder(template);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(5))
            {
                case 0:
                    text.Length = at;
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(8), text.Length - at));
                    break;
                case 2:
                    text.Insert(at, (char)random.Next(0x10000));
                    break;
                case 3:
                    text.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(20) == 0 ? 2_000 : random.Next(5))));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}
