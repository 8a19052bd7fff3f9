using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Tests.Documents.Cases;

/// <summary>Damages the text of a document or template in one of the ways in which people and attackers do it.</summary>
internal sealed partial class CaseMutator(Random random)
{
    private static readonly string[] Pieces =
        ["", " ", "\n", "\t", "- ", ": ", "{", "}", "[", "]", "&a ", "*a", "!Sub ", "|", ">", "'", "\"", "#", "<<: *a", "---", "? ", "~", "\0", "\uFEFF", "é", "%{", "${"];

    private static readonly string[] Intrinsics =
    [
        "!Ref Api", "!Ref AWS::NoValue", "!GetAtt A.B", "!Sub '${A}${B.C}'", "!If [A, 1, 2]", "{'Fn::If': [A, {a: 1}, {Ref: 'AWS::NoValue'}]}", "{'Fn::Sub': ['${a}', {a: !Ref a}]}", "!Join ['', [a, !Ref b]]",
        "{'Fn::Join': 1}", "!Select [9, [a]]", "!Split [',', a]", "!FindInMap [a, b, c]", "{'Fn::Transform': {Name: 'AWS::Include', Parameters: {Location: template.yaml}}}", "!Base64 x", "!ImportValue x",
        "{Ref: [1]}", "{'Fn::GetAtt': {}}", "{Condition: A}", "!And [!Condition A, !Condition A]", "'{{resolve:ssm:/a}}'", "!ToJsonString {a: [1]}", "!Length [1]",
    ];

    private static readonly string[] References =
    [
        "{$ref: '#'}", "{$ref: '#/paths'}", "{$ref: '#/components/schemas/Tree'}", "{$ref: '#/definitions/Kite'}", "{allOf: [{$ref: '#'}]}", "{$ref: '#/x'}", "{$ref: 1}", "{$ref: '#/paths/~1a/get'}", "{$ref: other.yaml}",
        "{type: object, properties: {a: {$ref: '#/components/schemas/Tree'}}}",
    ];

    public static readonly string[] Kinds = ["bytes", "structure", "intrinsics", "circular $ref", "deep nesting", "exploding aliases"];

    public byte[] Mutate(string text, string kind) => kind switch
    {
        "bytes" => Bytes(text),
        "structure" => Encoding.UTF8.GetBytes(Structure(text)),
        "intrinsics" => Encoding.UTF8.GetBytes(Replace(text, Pick(Intrinsics), random.Next(1, 4))),
        "circular $ref" => Encoding.UTF8.GetBytes(Replace(text, Pick(References), random.Next(1, 3))),
        "deep nesting" => Encoding.UTF8.GetBytes(Replace(text, Nested(), 1)),
        _ => Encoding.UTF8.GetBytes(Aliases() + Replace(text, $"*z{random.Next(1, 60).ToString(CultureInfo.InvariantCulture)}", random.Next(1, 3))),
    };

    [GeneratedRegex(@"(?<=: )[^\n{}\[\],]+", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    private byte[] Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            bytes.RemoveRange(at, random.Next(0, Math.Min(4, bytes.Count - at)));
            bytes.InsertRange(at, random.Next(2) == 0 ? [(byte)random.Next(256)] : Encoding.UTF8.GetBytes(Pick(Pieces)));
        }

        return [.. bytes];
    }

    private string Structure(string text)
    {
        var lines = text.Split('\n').ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var (at, other) = (random.Next(lines.Count), random.Next(lines.Count));
            switch (random.Next(6))
            {
                case 0:
                    lines.Insert(other, lines[at]);
                    break;
                case 1 when lines.Count > 1:
                    lines.RemoveAt(at);
                    break;
                case 2:
                    (lines[at], lines[other]) = (lines[other], lines[at]);
                    break;
                case 3:
                    lines[at] = new string(' ', random.Next(1, 5)) + lines[at];
                    break;
                case 4:
                    lines[at] = lines[at].TrimStart();
                    break;
                default:
                    lines[at] = Value().Replace(lines[at], _ => Pick(Pieces));
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private string Replace(string text, string value, int times)
    {
        for (; times > 0 && Value().Matches(text) is { Count: > 0 } values; times--)
        {
            var chosen = values[random.Next(values.Count)];
            text = text[..chosen.Index] + value + text[(chosen.Index + chosen.Length)..];
        }

        return text;
    }

    private string Nested()
    {
        var depth = random.Next(2) == 0 ? random.Next(100, 300) : random.Next(300, 20_000);
        return random.Next(3) switch
        {
            0 => new string('[', depth) + new string(']', depth),
            1 => string.Concat(Enumerable.Repeat("{\"properties\": ", depth)) + "1" + new string('}', depth),
            _ => string.Concat(Enumerable.Repeat("!Sub [", depth)) + new string(']', depth),
        };
    }

    // Anchors of which each stands for several of the one before.
    private string Aliases()
    {
        var (width, isMerge) = (random.Next(2, 10), random.Next(2) == 0);
        var lines = new StringBuilder(isMerge ? "x-0: &z0 {a: 1}\n" : "x-0: &z0 [a]\n");
        for (var index = 1; index < 60; index++)
        {
            var before = string.Join(", ", Enumerable.Repeat($"*z{(index - 1).ToString(CultureInfo.InvariantCulture)}", width));
            lines.Append(CultureInfo.InvariantCulture, $"x-{index}: &z{index} {(isMerge ? $"{{<<: [{before}], b{index}: 1}}" : $"[{before}]")}\n");
        }

        return lines.ToString();
    }

    private string Pick(string[] texts) => texts[random.Next(texts.Length)];
}
