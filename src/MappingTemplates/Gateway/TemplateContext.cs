using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates;

/// <summary>What one rendering sees: <c>$input</c>, <c>$context</c>, <c>$stageVariables</c>, and <c>$util</c>. Not thread-safe.</summary>
public sealed class TemplateContext
{
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);
    private JavaMap? _stageVariables;

    /// <summary>Gathers what a template sees.</summary>
    /// <param name="input">The message that the template reads.</param>
    /// <param name="context">
    /// The values of <c>$context</c>. The same one, given to the request and the response template, carries overrides from one to the other.
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

    /// <summary>The message that the template reads.</summary>
    public InputData Input { get; }

    /// <summary>The values of <c>$context</c>, with what the template overrode.</summary>
    public ContextData Context { get; }

    /// <summary>The values of <c>$stageVariables</c>.</summary>
    public IReadOnlyDictionary<string, string>? StageVariables { get; }

    /// <summary>Told what each reference gave, in the order of the rendering; null for nobody.</summary>
    public Action<ReferenceTrace>? Trace { get; set; }

    /// <summary>Adds a top-level reference, which a gateway does not have: for tests and tools.</summary>
    /// <param name="name">The name, without <c>$</c>.</param>
    /// <param name="value">Null, string, bool, a number, or lists and dictionaries of those.</param>
    public void Set(string name, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _variables[name] = ValueConverter.ToJava(value, static () => new JavaMap(), Context.Budget);
    }

    /// <summary>The value of a variable when a rendering begins, or null.</summary>
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
