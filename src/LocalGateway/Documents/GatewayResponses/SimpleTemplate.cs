using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.GatewayResponses;

/// <summary>
/// The template of a gateway response's body. Only <c>$context…</c>, <c>$stageVariables…</c> and <c>$method.request…</c> are replaced in it; it is
/// not
/// Velocity.
/// </summary>
internal sealed class SimpleTemplate
{
    private static readonly string[] Roots = ["context.", "stageVariables.", "method.request."];

    private SimpleTemplate(ImmutableArray<SimpleTemplatePart> parts) => Parts = parts;

    public ImmutableArray<SimpleTemplatePart> Parts { get; }

    public static SimpleTemplate Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<SimpleTemplatePart>();
        var literal = 0;
        for (var at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at + 1))
        {
            if (ReadName(text.AsSpan(at + 1)) is not { } name)
            {
                continue;
            }

            if (at > literal)
            {
                parts.Add(new(text[literal..at], IsReference: false));
            }

            parts.Add(new(name, IsReference: true));
            literal = at + 1 + name.Length;
        }

        if (literal < text.Length)
        {
            parts.Add(new(text[literal..], IsReference: false));
        }

        return new(parts.ToImmutable());
    }

    private static string? ReadName(ReadOnlySpan<char> text)
    {
        foreach (var root in Roots)
        {
            if (text.StartsWith(root, StringComparison.Ordinal))
            {
                var end = root.Length;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
                {
                    end++;
                }

                // A full stop after a name ends a sentence and is not part of the name.
                return text[..end].TrimEnd('.').ToString();
            }
        }

        return null;
    }
}
