using System.Collections.Frozen;

namespace Sluice.LocalGateway.Deployment;

/// <summary>A stage of the deployment.</summary>
/// <param name="Name">The first segment of every path.</param>
/// <param name="Variables">What templates see as <c>$stageVariables</c>.</param>
internal sealed record StageSettings(string Name, FrozenDictionary<string, string> Variables)
{
    public StageSettings(string name)
        : this(name, FrozenDictionary<string, string>.Empty)
    {
    }

    /// <summary>Puts the values in the place of <c>${stageVariables.x}</c>; an unknown one is empty.</summary>
    public string Replace(string text)
    {
        const string Start = "${stageVariables.";
        for (var at = text.IndexOf(Start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Start, at, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', at);
            if (end < 0)
            {
                break;
            }

            var value = Variables.GetValueOrDefault(text[(at + Start.Length)..end], "");
            text = $"{text.AsSpan(0, at)}{value}{text.AsSpan(end + 1)}";
            at += value.Length;
        }

        return text;
    }
}
