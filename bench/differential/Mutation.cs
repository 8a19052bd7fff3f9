using System.Diagnostics;
using Sluice.MappingTemplates;

namespace Sluice.Differential;

/// <summary>Templates broken in every way: each must render or fail clearly, and soon.</summary>
internal static class Mutation
{
    private static readonly TemplateLimits Limits = new() { MaxOutputBytes = 1 << 20, MaxSteps = 200_000, MaxStringLength = 1 << 20 };

    /// <returns>False where one crashed or took too long.</returns>
    public static bool Run(int seed, int count)
    {
        var slowest = TimeSpan.Zero;
        var (rendered, refused) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var template = Mutate(new Dice(seed + i), new TemplateGenerator(seed + i).Generate());
            var start = Stopwatch.GetTimestamp();
            try
            {
                Render(template);
                rendered++;
            }
            catch (Exception e) when (e is TemplateParseException or TemplateRenderException)
            {
                refused++;
            }
            catch (Exception e)
            {
                Console.WriteLine($"seed {seed + i} crashed: {e}\n{template}");
                return false;
            }

            var time = Stopwatch.GetElapsedTime(start);
            if (time > slowest)
            {
                slowest = time;
                if (time > TimeSpan.FromSeconds(5))
                {
                    Console.WriteLine($"seed {seed + i} took {time}:\n{template}");
                    return false;
                }
            }
        }

        Console.WriteLine($"{count} mutated templates: {rendered} rendered, {refused} refused, the slowest took {slowest.TotalMilliseconds:F1} ms");
        return true;
    }

    public static void Render(string template)
    {
        var context = new TemplateContext(new InputData("{\"items\":[1,2,{\"a\":\"b\"}],\"name\":\"n\"}"));
        context.Set("s", "Hello World");
        context.Set("n", 5);
        context.Set("l", new object?[] { "a", 1, null });
        context.Set("m", new Dictionary<string, object?> { ["a"] = 1 });
        MappingTemplate.Parse(template, Limits).Render(context, new System.Buffers.ArrayBufferWriter<byte>());
    }

    public static string Mutate(Dice dice, string template)
    {
        var text = new System.Text.StringBuilder(template);
        for (var changes = 1 + dice.Below(6); changes > 0; changes--)
        {
            var at = dice.Below(text.Length + 1);
            switch (dice.Below(7))
            {
                case 0:
                    text.Length = at;
                    break;
                case 1:
                    text.Insert(at, (char)dice.Below(0x10000));
                    break;
                case 2:
                    text.Insert(at, dice.Pick(Words.Marks));
                    break;
                case 3:
                    text.Remove(at, Math.Min(dice.Below(10), text.Length - at));
                    break;
                case 4:
                    text.Insert(at, string.Concat(Enumerable.Repeat(dice.Pick(Words.Marks), dice.Below(dice.OneIn(50) ? 3000 : 40))));
                    break;
                case 5 when text.Length is > 0 and < 2000:
                    text.Append(text.ToString());
                    break;
                case 6 when at < text.Length:
                    text[at] = (char)dice.Below(128);
                    break;
            }
        }

        return text.ToString();
    }
}
