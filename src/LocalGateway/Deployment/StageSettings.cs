using System.Collections.Frozen;
using System.Globalization;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Deployment;

/// <summary>The settings of a stage.</summary>
/// <param name="Name">The name of the stage, which is the first segment of every path.</param>
/// <param name="Variables">The stage variables, which templates see as <c>$stageVariables</c>.</param>
internal sealed record StageSettings(string Name, FrozenDictionary<string, string> Variables)
{
    public StageSettings(string name)
        : this(name, FrozenDictionary<string, string>.Empty)
    {
    }

    /// <summary>The limits for all clients together. The settings of one method replace those of all methods.</summary>
    public IReadOnlyList<MethodThrottle> Throttles { get; init; } = [];

    /// <summary>The stage variables whose values only AWS knows, with their places in the template.</summary>
    public IReadOnlyDictionary<string, JsonPlace> Unknown { get; init; } = FrozenDictionary<string, JsonPlace>.Empty;

    /// <summary>Returns the stage with other values for some variables.</summary>
    /// <param name="variables">The values that were given at the start of the gateway.</param>
    /// <param name="cure">A sentence without a full stop that says how to give the variable <c>{0}</c> a value.</param>
    /// <exception cref="DocumentException">
    /// Only AWS knows the value of a variable, and <paramref name="variables"/> does not give one. Templates and addresses would see an empty text.
    /// </exception>
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

    /// <summary>Replaces each <c>${stageVariables.x}</c> with the variable's value; an unknown variable is an empty text.</summary>
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
