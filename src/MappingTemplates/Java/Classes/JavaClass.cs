namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>The methods that a template can call on the values of a Java class. They come from explicit tables, never from reflection.</summary>
internal sealed class JavaClass
{
    private readonly Dictionary<string, MethodGroup> _methods = new(StringComparer.Ordinal);

    /// <param name="name">The full name in Java.</param>
    /// <param name="type">The simple name of the type, by which overloads are chosen.</param>
    /// <param name="tables">The methods. If two have the same signature, the first one counts.</param>
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

    /// <summary>True if the class is a map, whose values can be read as properties.</summary>
    public bool IsMap { get; init; }

    public IReadOnlyList<string> MethodNames => field ??= [.. _methods.Keys];

    /// <summary>Returns the overloads of a method name that the class has.</summary>
    public IReadOnlyList<JavaMethod> Overloads(string name) => _methods[name].Methods;

    /// <summary>Returns the method that Velocity would call, or null if there is none.</summary>
    public JavaMethod? Find(string name, JavaType?[] arguments) =>
        _methods.TryGetValue(name, out var group) ? group.Find(arguments) : null;

    /// <summary>True for an array, which has the methods of a list, but not its properties.</summary>
    public bool IsArray { get; init; }
}
