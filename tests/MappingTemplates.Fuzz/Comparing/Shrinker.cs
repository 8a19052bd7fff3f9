using System.Text.Json.Nodes;
using Sluice.MappingTemplates.Fuzz.Cases;

namespace Sluice.MappingTemplates.Fuzz.Comparing;

/// <summary>Makes a differing case as short as it goes while the two engines still differ.</summary>
internal sealed class Shrinker(Oracle oracle)
{
    public FuzzCase Shrink(FuzzCase it)
    {
        it = it with { Template = Cut(it.Template, text => Differs(it with { Template = text })) };
        it = Drop(it, it with { Params = [] });
        it = Drop(it, it with { Context = [] });
        it = Drop(it, it with { StageVariables = [] });
        foreach (var name in it.Vars.Select(pair => pair.Key).ToArray())
        {
            it = Drop(it, it with { Vars = Without(it.Vars, name) });
        }

        it = Drop(it, it with { Body = null });
        return it.Body is null ? it : it with { Body = Cut(it.Body, text => Differs(it with { Body = text })) };
    }

    private FuzzCase Drop(FuzzCase it, FuzzCase smaller) => Differs(smaller) ? smaller : it;

    private static JsonObject Without(JsonObject vars, string name)
    {
        var rest = vars.DeepClone().AsObject();
        _ = rest.Remove(name);
        return rest;
    }

    private static string Cut(string text, Func<string, bool> stillDiffers)
    {
        for (var size = Math.Max(1, text.Length / 2); size >= 1; size = size == 1 ? 0 : size / 2)
        {
            for (var at = 0; at + size <= text.Length;)
            {
                var shorter = text[..at] + text[(at + size)..];
                if (stillDiffers(shorter))
                {
                    text = shorter;
                }
                else
                {
                    at += size;
                }
            }
        }

        return text;
    }

    private bool Differs(FuzzCase it) => Generation.Reproducible.Objection(it.Template) is null && oracle.Ask(it) is { } expected && Engine.Ask(it) is var actual && !Agreement.IsRefusal(actual) && !Agreement.Same(expected, actual);
}
