using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Amazon.CDK.AWS.Lambda;

namespace Sluice.Cdk;

/// <summary>The functions of an API, by the names of their classes. The end <c>Function</c> of a name may be left out.</summary>
public sealed class SluiceFunctions : IReadOnlyDictionary<string, Function>
{
    private readonly Dictionary<string, Function> _functions;

    internal SluiceFunctions(IEnumerable<KeyValuePair<string, Function>> functions) => _functions = new(functions, StringComparer.Ordinal);

    /// <summary>The logical ids of the functions in the template, which are the names of their classes.</summary>
    public IEnumerable<string> Keys => _functions.Keys;

    /// <summary>The functions.</summary>
    public IEnumerable<Function> Values => _functions.Values;

    /// <summary>How many functions the API has.</summary>
    public int Count => _functions.Count;

    /// <summary>The function of a class.</summary>
    /// <param name="key">The name of the class, with or without <c>Function</c> at its end.</param>
    /// <exception cref="KeyNotFoundException">The API has no such function. The message lists those that it has.</exception>
    public Function this[string key] => TryGetValue(key, out var function)
        ? function
        : throw new KeyNotFoundException($"The API has no function '{key}'. It has: {string.Join(", ", Keys)}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Function value) =>
        _functions.TryGetValue(key, out value) || _functions.TryGetValue(key + "Function", out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Function>> GetEnumerator() => _functions.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
