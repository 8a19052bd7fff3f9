using System.Text;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Literal text. It is encoded once, when the template is compiled.</summary>
internal sealed class TextNode : Node
{
    private readonly byte[]? _utf8;

    public TextNode(string text)
    {
        Text = text;

        // A lone half of a surrogate pair cannot be encoded by itself. Its other half may come from the node before or after.
        _utf8 = text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && text.Length > 0 && (char.IsLowSurrogate(text[0]) || HasLoneSurrogate(text))
            ? null
            : Encoding.UTF8.GetBytes(text);
    }

    public string Text { get; }

    public override Flow Render(Frame frame)
    {
        if (frame.Utf8 is { } output && _utf8 is { } bytes)
        {
            output.AppendUtf8(bytes);
        }
        else
        {
            frame.Sink.Append(Text);
        }

        return Flow.Next;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
