using System.Collections.Frozen;

namespace Sluice.LocalGateway.Deployment;

/// <summary>The values of environment variables that are given for the functions, in place of the template's.</summary>
internal sealed record GivenVariables
{
    public static readonly GivenVariables None = new();

    /// <summary>The values that also replace those of the shell, from the first to the last. A later one replaces an earlier one.</summary>
    public IReadOnlyList<GivenVariable> Fixed { get; init; } = [];

    /// <summary>The values that the shell replaces.</summary>
    public IReadOnlyList<GivenVariable> Defaults { get; init; } = [];

    /// <summary>Returns the functions with their variables.</summary>
    /// <exception cref="Json.DocumentException">A value is for a function that does not exist.</exception>
    public IEnumerable<FunctionSettings> Apply(IReadOnlyList<FunctionSettings> functions)
    {
        if (functions.Count == 0 && Fixed.FirstOrDefault(static variable => variable.Function is null) is { } useless)
        {
            throw useless.Refuse($"the API has no function here, so the value of '{useless.Name}' would have no effect. Leave it out.");
        }

        foreach (var variable in Fixed.Concat(Defaults))
        {
            if (variable.Function is { } name && !functions.Any(function => variable.IsFor(function)))
            {
                throw variable.Refuse(functions.Count == 0
                    ? $"there is no function '{name}', because the template declares none. Remove the value."
                    : $"there is no function '{name}'. The functions are {string.Join(", ", functions.Select(function => function.LogicalId))}: name one.");
            }
        }

        return functions.Select(function => function with
        {
            Environment = Merge(function.Environment, Defaults, function),
            FixedEnvironment = Merge(function.FixedEnvironment, Fixed, function),
        });
    }

    /// <summary>Returns whether a function's variable has a value.</summary>
    public bool Gives(FunctionSettings function, string name)
        => Fixed.Concat(Defaults).Any(variable => variable.Name == name && (variable.Function is null || variable.IsFor(function)));

    // A value for one function counts more than a value for all of them.
    private static FrozenDictionary<string, string> Merge(
        FrozenDictionary<string, string> before, IReadOnlyList<GivenVariable> given, FunctionSettings function)
    {
        if (given.Count == 0)
        {
            return before;
        }

        var all = before.ToDictionary(StringComparer.Ordinal);
        foreach (var variable in given.Where(variable => variable.Function is null).Concat(given.Where(variable => variable.IsFor(function))))
        {
            all[variable.Name] = variable.Value;
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
