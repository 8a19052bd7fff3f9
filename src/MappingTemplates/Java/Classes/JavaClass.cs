namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>The methods that a template can call on a class of Java values: explicit tables, never reflection.</summary>
internal sealed class JavaClass
{
    private readonly Dictionary<string, MethodGroup> _methods = new(StringComparer.Ordinal);

    /// <param name="name">Java's full name.</param>
    /// <param name="type">The type that overloads see.</param>
    /// <param name="tables">The methods; where two have one signature, the first counts.</param>
    public JavaClass(string name, string type, params JavaMethod[][] tables)
    {
        Name = name;
        Type = JavaType.Of(type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables.Append([.. ObjectMethods.Table, new JavaMethod("getClass()", (value, _, _) => ClassValue.Of(value, this), Work.Constant)]))
        {
            foreach (var method in table)
            {
                if (seen.Add($"{method.Name}({string.Join<JavaType>(',', method.Parameters)})"))
                {
                    if (!_methods.TryGetValue(method.Name, out var group))
                    {
                        _methods.Add(method.Name, group = new MethodGroup());
                    }

                    group.Add(method);
                }
            }
        }
    }

    public string Name { get; }

    public JavaType Type { get; }

    /// <summary>A map gives its values as properties.</summary>
    public bool IsMap { get; init; }

    public IReadOnlyList<string> MethodNames => field ??= [.. _methods.Keys];

    /// <summary>The overloads of a name that the class has.</summary>
    public IReadOnlyList<JavaMethod> Overloads(string name) => _methods[name].Methods;

    /// <summary>The method that Velocity would call, or null.</summary>
    public JavaMethod? Find(string name, JavaType?[] arguments) =>
        _methods.TryGetValue(name, out var group) ? group.Find(arguments) : null;

    /// <summary>An array has a list's methods, but not its properties.</summary>
    public bool IsArray { get; init; }
}
