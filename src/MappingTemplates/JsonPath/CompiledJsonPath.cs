namespace Sluice.MappingTemplates.JsonPath;

/// <summary>A JSONPath as Jayway's 2.0.0 reads it, compiled once. Immutable: share it between threads.</summary>
internal sealed class CompiledJsonPath
{
    /// <summary>A definite path gives one value, or null where nothing is there; an indefinite one always a list.</summary>
    public bool IsDefinite => throw new NotImplementedException();

    /// <summary>Compiles a path, or takes it from a bounded cache.</summary>
    /// <exception cref="Values.JavaException">An <c>InvalidPathException</c>, or what else Jayway throws at the text.</exception>
    public static CompiledJsonPath Get(string path) => throw new NotImplementedException();

    /// <summary>Compiles a path.</summary>
    /// <exception cref="Values.JavaException">An <c>InvalidPathException</c>, or what else Jayway throws at the text.</exception>
    public static CompiledJsonPath Compile(string path) => throw new NotImplementedException();

    /// <summary>Reads from a document made by <see cref="Json.JsonParser"/>, with exceptions suppressed as the oracle does.</summary>
    /// <param name="document">The root; not null.</param>
    /// <exception cref="Values.JavaException">What even then gets through.</exception>
    public object? Read(object document) => throw new NotImplementedException();
}
