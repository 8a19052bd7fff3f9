using System.Text;

namespace Sluice.EchoApi.Tests;

/// <summary>Random text out of what breaks templates, JSON, URLs and headers. The seed is fixed: a failure repeats.</summary>
internal sealed class HostileText(int seed)
{
    private static readonly string[] Fragments =
    [
        "'", "\"", "\\", "\\'", "\\\"", "\\u0027", "\\\\", "\u2028", "\u2029", "\u0085", "\u00a0", "\ufeff", "é", "ß", "日本", "😀", "👩‍👩‍👧",
        "$x", "$!x", "${", "${x}", "$input.body", "$util", "#set(", "#set($a=1)", "#if(true)", "#end", "#", "##", "#*", "*#", "#[[", "]]#", "#stop",
        "%", "%41", "%2B", "+", " ", "  ", "&", "=", "?", "/", "//", ";", ",", "1,\"admin\":true", "},{", "\"}", "{}", "[]", "null", "</script>", "<!--",
        "{ \"sluice\":1,\"status\":299,", "errorMessage", "Task timed out after 1.00 seconds", "a", "Z", "0", "-", "_", ".", "~", "(", ")", "*", "!", "|", "^", "`",
    ];

    private static readonly string[] Controls = ["\0", "\u0001", "\b", "\t", "\n", "\f", "\r", "\r\n", "\u001b", "\u001f", "\u007f"];

    private readonly Random _random = new(seed);

    public int Next(int limit) => _random.Next(limit);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>Anything that a query value, a path value or a JSON string can hold.</summary>
    public string Any() => Text(Fragments, Controls, minimum: 0);

    public string NotEmpty() => Text(Fragments, Controls, minimum: 1);

    /// <summary>As <see cref="NotEmpty"/> without NUL, which the HTTP server refuses in a path.</summary>
    public string PathSegment() => NotEmpty().Replace("\0", "\u0001", StringComparison.Ordinal);

    /// <summary>What HTTP allows in a header's value: no control characters, no white space at the ends.</summary>
    public string Header() => string.Concat(Text(Fragments, [], minimum: 0).Where(c => !char.IsControl(c))).Trim().Trim('\ufeff');

    /// <summary>A header's name in a random mix of cases.</summary>
    public string Case(string name) => string.Concat(name.Select(c => Chance(0.5) ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));

    /// <summary>Every byte of the text percent-encoded, or only what must be.</summary>
    public string Encode(string text) =>
        Chance(0.2) ? string.Concat(Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}")) : Uri.EscapeDataString(text);

    private string Text(string[] fragments, string[] controls, int minimum)
    {
        var text = new StringBuilder();
        for (var count = minimum + _random.Next(6); count > 0; count--)
        {
            var pick = _random.Next(fragments.Length + controls.Length);
            text.Append(pick < fragments.Length ? fragments[pick] : controls[pick - fragments.Length]);
        }

        return text.ToString();
    }
}
