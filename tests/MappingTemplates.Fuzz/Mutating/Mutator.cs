using Sluice.MappingTemplates.Fuzz.Cases;
using Sluice.MappingTemplates.Fuzz.Generation;

namespace Sluice.MappingTemplates.Fuzz.Mutating;

/// <summary>Makes templates that nobody means well with: first each that grows and each that nests deep, then damaged ones.</summary>
internal static class Mutator
{
    // A template on AWS has at most 300 KB.
    private const int LongEnough = 300_000;

    public static FuzzCase Make(int seed, int number)
    {
        var dice = Dice.For(~seed, number);
        var it = CaseGenerator.Make(seed, number);
        if (number < Growth.All.Count)
        {
            return it with { Template = Growth.All[number] };
        }

        if (number < Growth.All.Count + Nesting.All.Count)
        {
            return it with { Template = Nesting.All[number - Growth.All.Count] };
        }

        for (var i = dice.Weighted(0, 50, 30, 20); i > 0; i--)
        {
            it = Mutate(dice, it, seed, number);
        }

        return it;
    }

    private static FuzzCase Mutate(Dice dice, FuzzCase it, int seed, int number) => dice.Weighted(22, 12, 22, 14, 12, 12, 2, 4) switch
    {
        0 => it with { Template = Bytes(dice, it.Template) },
        1 => it with { Template = it.Template[..dice.Below(it.Template.Length + 1)] },
        2 => it with { Template = Tokens.Damage(dice, it.Template) },
        3 => it with { Template = Splice(dice, it.Template, CaseGenerator.Make(seed, number ^ 0x2a2a2a).Template) },
        4 => it with { Template = Numbers(dice, it.Template) },
        5 => it with { Template = At(dice, it.Template, Nesting.Any(dice)) },
        6 => it with { Template = At(dice, it.Template, Growth.Any(dice)) },
        _ => it with { Body = dice.Chance(50) ? Nesting.Json(dice) : Bytes(dice, it.Body ?? "{}") },
    };

    private static string Bytes(Dice dice, string text)
    {
        for (var i = dice.Between(1, 6); i > 0; i--)
        {
            var at = dice.Below(text.Length + 1);
            var c = dice.Weighted(60, 20, 10, 10) switch { 0 => (char)dice.Below(128), 1 => (char)dice.Below(0x10000), 2 => (char)dice.Between(0xD800, 0xDFFF), _ => dice.Pick("$#\\\"'()[]{}.!@*-_ \n\r\0".ToCharArray()) };
            text = text[..at] + c + text[Math.Min(text.Length, at + dice.Below(2))..];
        }

        return text;
    }

    private static string Splice(Dice dice, string first, string second) => first[..dice.Below(first.Length + 1)] + second[dice.Below(second.Length + 1)..];

    private static string At(Dice dice, string text, string piece)
    {
        var at = dice.Below(text.Length + 1);
        return text[..at] + piece + text[at..];
    }

    // Each number of the template becomes a large one, now and then.
    private static string Numbers(Dice dice, string text)
    {
        var all = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            _ = !char.IsAsciiDigit(c) || all.Length > LongEnough || !dice.Chance(60) ? all.Append(c)
                : dice.Chance(90) ? all.Append(dice.Pick("2147483647", "99999999999", "9223372036854775807", "-1", "1e308", "1e999999999", "0.000000000000000000000000000001", "123456789012345678901234567890", "-2147483648"))
                : all.Append('9', dice.Pick(100, 2000, 20000));
        }

        return all.ToString();
    }
}
