using System.Diagnostics;
using Sluice.MappingTemplates.Fuzz.Cases;
using Sluice.MappingTemplates.Fuzz.Generation;

namespace Sluice.MappingTemplates.Fuzz.Comparing;

/// <summary>One run over the cases of a seed, in batches.</summary>
internal sealed class Comparison(Oracle oracle, int seed, Style style, int shown, TextWriter report)
{
    private const int Batch = 500;
    private readonly HashSet<string> _templates = new(StringComparer.Ordinal);
    private int _answered;
    private int _errors;
    private int _unanswered;
    private int _refused;

    public int Differences { get; private set; }

    public void Run(int start, int count)
    {
        var clock = Stopwatch.StartNew();
        for (var at = start; at < start + count; at += Batch)
        {
            Compare([.. Enumerable.Range(at, Math.Min(Batch, start + count - at)).Select(i => CaseGenerator.Make(seed, i, style))]);
        }

        report.WriteLine($"seed {seed}, cases {start} to {start + count - 1}: {_answered} answered, {_templates.Count} different templates, {_errors} errors in the oracle, {_unanswered} without an answer of the oracle, {_refused} refused here on purpose, {Differences} differences, {clock.Elapsed.TotalSeconds:0} s");
    }

    private void Compare(FuzzCase[] cases)
    {
        var answers = oracle.Ask(cases);
        for (var i = 0; i < cases.Length; i++)
        {
            if (answers[i] is not { } expected)
            {
                _unanswered++;
                report.WriteLine($"{cases[i].Id} no answer of the oracle {Quoted.Text(cases[i].Template)}");
                continue;
            }

            _answered++;
            _errors += expected.Ok ? 0 : 1;
            _ = _templates.Add(cases[i].Template);
            var actual = Engine.Ask(cases[i]);
            if (Agreement.IsRefusal(actual))
            {
                _refused++;
            }
            else if (!Agreement.Same(expected, actual))
            {
                Report(cases[i]);
            }
        }
    }

    private void Report(FuzzCase it)
    {
        // Asked alone: the oracle's parser remembers macros of the cases before.
        if (oracle.Ask(it) is not { } again || Agreement.Same(again, Engine.Ask(it)))
        {
            return;
        }

        if (++Differences > shown)
        {
            return;
        }

        var small = new Shrinker(oracle).Shrink(it);
        report.WriteLine($"{it.Id} {Quoted.Text(small.Template)}");
        report.WriteLine($"  case   {CaseJson.Line(small)}");
        report.WriteLine($"  oracle {oracle.Ask(small)}");
        report.WriteLine($"  engine {Engine.Ask(small)}");
        report.Flush();
    }
}
