using System.Text;

namespace Sluice.Cdk.References;

/// <summary>Writes a text of <c>Fn::Sub</c> with the names of the stack.</summary>
/// <param name="targets">What the names stand for.</param>
/// <param name="variables">The variables that the text has of its own, already rewritten.</param>
internal sealed class SubText(ITargets targets, Dictionary<string, object> variables)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, object> _used = [];
    private bool _hasNames;
    private object? _single;

    /// <summary>Returns <c>Fn::Sub</c>, or the text itself if nothing is left to replace.</summary>
    public object Rewrite(string text)
    {
        var at = 0;
        while (text.IndexOf("${", at, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf('}', start) is >= 0 and var end)
        {
            Literal(text[at..start]);
            var name = text[(start + 2)..end];
            if (name.StartsWith('!'))
            {
                Literal("${" + name[1..] + "}");
            }
            else
            {
                Name(name.Trim());
                if (start == 0 && end == text.Length - 1 && _used.Count == 1)
                {
                    return _single!;
                }
            }

            at = end + 1;
        }

        Literal(text[at..]);
        if (!_hasNames)
        {
            return _text.ToString().Replace("${!", "${", StringComparison.Ordinal);
        }

        return new Dictionary<string, object> { ["Fn::Sub"] = _used.Count == 0 ? _text.ToString() : new object[] { _text.ToString(), _used } };
    }

    private void Name(string name)
    {
        var part = !variables.TryGetValue(name, out var own) ? targets.InText(name)
            : own is string text ? new SubPart(Text: text)
            : new SubPart(Value: own);
        if (part.Text is { } literal)
        {
            Literal(literal);
            return;
        }

        _hasNames = true;
        if (part.Value is { } value)
        {
            var variable = string.Concat(name.Where(char.IsAsciiLetterOrDigit));
            _used[variable] = _single = value;
            _text.Append("${").Append(variable).Append('}');
        }
        else
        {
            _text.Append("${").Append(part.Name).Append('}');
        }
    }

    private void Literal(string text) => _text.Append(text.Replace("${", "${!", StringComparison.Ordinal));
}
