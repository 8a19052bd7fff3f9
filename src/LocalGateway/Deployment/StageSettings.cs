using System.Collections.Frozen;
using System.Globalization;
using Sluice.LocalGateway.Basics;
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

    /// <summary>The names of the stage variables that the template declares.</summary>
    public IReadOnlyCollection<string> Declared { get; private init; } = [];

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
            throw place.Error($"only AWS knows the value of the stage variable '{name}'. {string.Format(CultureInfo.InvariantCulture, cure, name)}.")
                .FromOutside();
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

        return this with { Variables = all.ToFrozenDictionary(StringComparer.Ordinal), Declared = [.. Variables.Keys, .. Unknown.Keys] };
    }

    /// <summary>
    /// Returns whether API Gateway takes a name of a stage: at most 128 letters, digits, hyphens and underscores
    /// (https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html, <c>stageName</c>).
    /// </summary>
    public static bool IsName(string name)
        => name.Length is > 0 and <= 128 && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    /// <summary>Says that a name is none, as the end of a message.</summary>
    public static string NoName(string name)
        => $"'{name}' is not the name of a stage, which has 1 to 128 letters (a to z), digits, '-' and '_'. Correct the name.";

    /// <summary>Replaces each <c>${stageVariables.x}</c> with the variable's value; a variable without a value is an empty text, as on AWS.</summary>
    public string Replace(string text) => StageVariables.Replace(text, name => Variables.GetValueOrDefault(name, ""));

    /// <summary>Replaces the stage variables of a text that is shown. A variable without a value stays as it is written.</summary>
    public string Show(string text) => StageVariables.Replace(text, name => Has(name) ? Variables[name] : $"${{stageVariables.{name}}}");

    /// <summary>Returns whether a stage variable has a value that is not empty.</summary>
    public bool Has(string name) => Variables.GetValueOrDefault(name, "").Length > 0;

    /// <summary>Returns the first stage variable of an address that has no value, or null.</summary>
    public string? FindMissing(string uri) => StageVariables.In(uri).FirstOrDefault(name => !Has(name));
}
