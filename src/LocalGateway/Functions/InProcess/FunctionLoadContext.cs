using System.Reflection;
using System.Runtime.Loader;

namespace Sluice.LocalGateway.Functions.InProcess;

/// <summary>
/// The assemblies of one copy of a function, with static fields of their own. It is never unloaded: neither a debugger nor hot reload can change
/// assemblies that may be unloaded.
/// </summary>
internal sealed class FunctionLoadContext : AssemblyLoadContext
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly AssemblyDependencyResolver _resolver;
    private readonly string _program;

    /// <param name="name">The name that a debugger shows.</param>
    /// <param name="program">The path of the program's assembly.</param>
    public FunctionLoadContext(string name, string program)
        : base(name, isCollectible: false)
    {
        _resolver = new(program);
        _program = program;
    }

    /// <summary>Runs the program, and returns its exit code.</summary>
    public int Run()
    {
        var assembly = LoadFromAssemblyPath(_program);
        var entry = assembly.EntryPoint ?? throw new InvalidOperationException($"{_program} has no entry point.");

        // Code of .NET that loads an assembly by its name, such as serializers, looks in this context first.
        using var reflection = EnterContextualReflection(assembly);
        object?[] arguments = entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        return entry.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null) as int? ?? 0;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
        => _resolver.ResolveAssemblyToPath(assemblyName) is { } path && !IsOlder(assemblyName, path) ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    // If a program brings a library that .NET has too, the host of .NET takes the newer one.
    private static bool IsOlder(AssemblyName name, string path)
        => Path.Combine(Framework, $"{name.Name}.dll") is var own
            && File.Exists(own)
            && AssemblyName.GetAssemblyName(own).Version >= AssemblyName.GetAssemblyName(path).Version;
}
