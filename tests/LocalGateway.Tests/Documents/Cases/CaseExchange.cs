namespace Sluice.LocalGateway.Tests.Documents.Cases;

/// <summary>A request of a case and its answer.</summary>
internal sealed record CaseExchange(CaseMessage Request, CaseMessage Answer)
{
    public static IReadOnlyList<CaseExchange> ReadAll(string text)
    {
        var messages = new List<(char Side, List<string> Lines)>();
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            var side = line[0];
            (side is '>' or '<').ShouldBeTrue(line);
            if (messages.Count == 0 || messages[^1].Side != side)
            {
                messages.Add((side, []));
            }

            messages[^1].Lines.Add(line.Length > 2 ? line[2..] : "");
        }

        return [.. messages.Chunk(2).Select(pair => new CaseExchange(CaseMessage.Of(pair[0].Lines), CaseMessage.Of(pair[1].Lines)))];
    }
}
