using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Tests.Support;

/// <summary>An assembly that a project references. Code that is compiled with it can also run.</summary>
internal static class Library
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Known = new(StringComparer.Ordinal);

    static Library() =>
        AppDomain.CurrentDomain.AssemblyResolve += static (_, e) => Known.TryGetValue(new AssemblyName(e.Name).Name!, out var known) ? known.Value : null;

    /// <param name="name">The name of the assembly, which no other test uses.</param>
    /// <param name="source">Its code, with the usings of a project and without generated code.</param>
    public static MetadataReference Compile(string name, string source)
    {
        using var image = new MemoryStream();
        var result = Compiler.Compile(source).WithAssemblyName(name).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        var bytes = image.ToArray();
        Known[name] = new(() => Assembly.Load(bytes));
        return MetadataReference.CreateFromImage(ImmutableArray.Create(bytes));
    }
}
