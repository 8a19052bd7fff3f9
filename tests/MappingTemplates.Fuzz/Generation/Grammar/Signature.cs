namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>A method: its name, a letter for each argument, and what comes back.</summary>
internal sealed record Signature(string Name, string Arguments, Kind Result)
{
    /// <summary>Reads <c>name(args):Kind</c>.</summary>
    public static Signature Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var kind = Enum.Parse<Kind>(text[(colon + 1)..]);
        return open < 0 ? new Signature(text[..colon], "", kind) : new Signature(text[..open], text[(open + 1)..text.IndexOf(')', StringComparison.Ordinal)], kind);
    }
}
