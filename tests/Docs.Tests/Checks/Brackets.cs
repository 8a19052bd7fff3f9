namespace Sluice.Docs.Tests.Checks;

/// <summary>Brackets and quotes, for a language without a parser here.</summary>
internal static class Brackets
{
    /// <summary>What does not fit; null where all does.</summary>
    public static string? Unbalanced(string text)
    {
        var open = new Stack<char>();
        var isQuoted = false;
        foreach (var c in text)
        {
            isQuoted ^= c == '"';
            if (isQuoted)
            {
                continue;
            }

            if ("({[".Contains(c, StringComparison.Ordinal))
            {
                open.Push(c);
            }
            else if (")}]".IndexOf(c, StringComparison.Ordinal) is >= 0 and var kind && (!open.TryPop(out var opener) || opener != "({["[kind]))
            {
                return $"'{c}' closes nothing";
            }
        }

        return isQuoted ? "a quote is open" : open.Count > 0 ? $"'{open.Peek()}' is open" : null;
    }
}
