using System.Collections.Frozen;
using System.Globalization;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Json;

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

    /// <summary>Limits over all clients; a method's own take the place of those of all methods.</summary>
    public IReadOnlyList<MethodThrottle> Throttles { get; init; } = [];

    /// <summary>Variables whose values only AWS knows, with their places in the template.</summary>
    public IReadOnlyDictionary<string, JsonPlace> Unknown { get; init; } = FrozenDictionary<string, JsonPlace>.Empty;

    /// <summary>The same stage with other values for some variables.</summary>
    /// <param name="variables">What a person gave.</param>
    /// <param name="cure">How a person gives the variable <c>{0}</c> a value.</param>
    /// <exception cref="DocumentException">Nobody here knows a variable's value: templates and addresses would see an empty text in its place.</exception>
    public StageSettings With(IReadOnlyDictionary<string, string> variables, string cure)
    {
        foreach (var (name, place) in Unknown.Where(variable => !variables.ContainsKey(variable.Key)))
        {
            throw place.Error($"only AWS knows the value of the stage variable '{name}'. {string.Format(CultureInfo.InvariantCulture, cure, name)}.");
        }

        if (variables.Count == 0)
        {
            return this;
        }

        var all = new Dictionary<string, string>(Variables, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            all[name] = value;
        }

        return this with { Variables = all.ToFrozenDictionary(StringComparer.Ordinal) };
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
