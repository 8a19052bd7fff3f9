using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates;

/// <summary>
/// The variables of one rendering: <c>$input</c>, <c>$context</c>, <c>$stageVariables</c> and <c>$util</c>. Not thread-safe.
/// </summary>
public sealed class TemplateContext
{
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);
    private JavaMap? _stageVariables;

    /// <summary>Creates the variables of a rendering.</summary>
    /// <param name="input">The request or response that the template reads as <c>$input</c>.</param>
    /// <param name="context">
    /// The values of <c>$context</c>. If the request template and the response template get the same object, it carries overrides from one to the other.
    /// </param>
    /// <param name="stageVariables">The values of <c>$stageVariables</c>.</param>
    public TemplateContext(InputData input, ContextData? context = null, IReadOnlyDictionary<string, string>? stageVariables = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        Input = input;
        Context = context ?? new ContextData();
        Context.BeginTemplate();
        StageVariables = stageVariables;
    }

    /// <summary>The request or response that the template reads as <c>$input</c>.</summary>
    public InputData Input { get; }

    /// <summary>The values of <c>$context</c>, with the template's overrides.</summary>
    public ContextData Context { get; }

    /// <summary>The values of <c>$stageVariables</c>.</summary>
    public IReadOnlyDictionary<string, string>? StageVariables { get; }

    /// <summary>Receives the value of each reference, in the order of the rendering; null to trace nothing.</summary>
    public Action<ReferenceTrace>? Trace { get; set; }

    /// <summary>Adds a variable that API Gateway does not have, for tests and tools.</summary>
    /// <param name="name">The name without <c>$</c>.</param>
    /// <param name="value">Null, a string, a bool, a number, or a list or dictionary of such values.</param>
    public void Set(string name, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _variables[name] = ValueConverter.ToJava(value, static () => new JavaMap(), Context.Budget);
    }

    /// <summary>Returns the initial value of a variable, or null if there is none.</summary>
    internal object? Find(string name)
    {
        if (_variables.Count > 0 && _variables.TryGetValue(name, out var value))
        {
            return value;
        }

        return name switch
        {
            "input" => new InputValue(Input),
            "util" => UtilValue.Instance,
            "context" => Context.Root,
            "stageVariables" => _stageVariables ??= ToMap(StageVariables, Context.Budget),
            _ => null,
        };
    }

    private static JavaMap ToMap(IReadOnlyDictionary<string, string>? values, Budget budget)
    {
        var map = new JavaMap();
        foreach (var (name, value) in values ?? new Dictionary<string, string>())
        {
            map.Put(name, value, budget);
        }

        return map;
    }
}
