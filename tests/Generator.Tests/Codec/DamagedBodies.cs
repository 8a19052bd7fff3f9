using System.Collections;
using System.Text.Json;

namespace Sluice.Generator.Tests.Codec;

/// <summary>JSON, right and damaged as networks, people and attackers damage it. The same seed gives the same bodies.</summary>
internal sealed class DamagedBodies(int seed) : IEnumerable<string>
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\\u12", "\\x", "\0", "\u0001", "\u001a", "\n", " ", "\u00a0", "\ufeff", "é", "😀", "null", "\"\"", "''", "{}", "NaN", "//", "/*", "#", "$body", "#end",
        "\"@notJson\":\"\",", "@notJson", "\"count\":", "1e", "-", "0", "tru", "%7B", "&a=b", "<a/>",
    ];

    private readonly Random _random = new(seed);

    public IEnumerator<string> GetEnumerator()
    {
        while (true)
        {
            var body = Order(2);
            for (var damages = _random.Next(4); damages > 0; damages--)
            {
                body = Damage(body);
            }

            yield return body;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Order(int depth)
    {
        var parts = depth == 0 ? [] : Enumerable.Range(0, _random.Next(3)).Select(_ => Order(depth - 1));
        return JsonSerializer.Serialize(new Dictionary<string, object?> { ["sku"] = Pieces[_random.Next(Pieces.Length)], ["count"] = _random.Next(100) })[..^1]
            + ",\"parts\":[" + string.Join(",", parts) + "]}";
    }

    private string Damage(string body)
    {
        var at = _random.Next(body.Length + 1);
        var end = Math.Min(body.Length, at + 1 + _random.Next(5));
        return _random.Next(6) switch
        {
            0 => body[..at],
            1 => body[at..],
            2 => body[..at] + body[end..],
            3 => body[..at] + Pieces[_random.Next(Pieces.Length)] + body[at..],
            4 => body[..at] + Pieces[_random.Next(Pieces.Length)] + body[end..],
            _ => body[..end] + body[at..],
        };
    }
}
