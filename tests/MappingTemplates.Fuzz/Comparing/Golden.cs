using Sluice.MappingTemplates.Fuzz.Cases;
using Sluice.MappingTemplates.Fuzz.Generation;

namespace Sluice.MappingTemplates.Fuzz.Comparing;

/// <summary>Chooses the cases worth keeping: short, telling, and answered twice in the same way.</summary>
internal sealed class Golden(Oracle first, Oracle second, int seed, Style style)
{
    private const int Batch = 500;
    private const int LongestLine = 1500;
    private int _written;
    private int _failing;

    public void Write(TextWriter output, int start, int count)
    {
        for (var at = start; _written < count; at += Batch)
        {
            FuzzCase[] cases = [.. Enumerable.Range(at, Batch).Select(i => CaseGenerator.Make(seed, i, style))];
            var answers = first.Ask(cases);
            // Backwards: what a case left behind in the parser shows as another answer.
            var again = second.Ask([.. cases.Reverse()]).Reverse().ToArray();
            for (var i = 0; i < Batch && _written < count; i++)
            {
                if (answers[i] is { } answer && again[i] is { } other && answer.Ok == other.Ok && answer.Out == other.Out && Worth(cases[i], answer) && !Agreement.IsRefusal(Engine.Ask(cases[i])))
                {
                    Write(output, cases[i], answer);
                }
            }
        }
    }

    private bool Worth(FuzzCase it, Answer answer)
    {
        if (!answer.Ok)
        {
            return it.Template.Length < 250 && (_failing + 1) * 7 < _written;
        }

        return answer.Out!.Length >= 3
            && it.Template.Length >= 8
            && Reproducible.ObjectionToAnswer(answer.Out) is null
            && !answer.Out.Contains('?', StringComparison.Ordinal)
            && !answer.Out.Contains('\ufffd', StringComparison.Ordinal);
    }

    private void Write(TextWriter output, FuzzCase it, Answer answer)
    {
        // The error's words are the oracle's own; only its kind is compared.
        var kept = answer.Ok ? answer : answer with { Error = answer.Error!.StartsWith("ParseErrorException", StringComparison.Ordinal) ? "parse" : "render" };
        var line = CaseJson.Line(it, kept);
        if (line.Length > LongestLine)
        {
            return;
        }

        output.Write(line + "\n");
        _written++;
        _failing += answer.Ok ? 0 : 1;
    }
}
