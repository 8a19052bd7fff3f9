using System.Numerics;
using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

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
        foreach (var table in tables.Append(ObjectMethods.Table))
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

    /// <summary>The method that Velocity would call on a value: a class also has the static methods of what it describes.</summary>
    /// <exception cref="JavaException">It would call a method that is not static on a class.</exception>
    public static JavaMethod? Resolve(object target, string name, JavaType?[] arguments)
    {
        var method = Of(target).Find(name, arguments);
        if (method is not null || target is not ClassValue value)
        {
            return method;
        }

        method = value.Described.Find(name, arguments);
        return method is null or { IsStatic: true } ? method : throw JavaException.IllegalArgument("object is not an instance of declaring class");
    }

    /// <summary>Whether the .NET type alone says which Java class a value has.</summary>
    public static bool IsOneKind(object value) => value is not (JavaArray or JavaMapView or JavaIterator or ClassValue);

    public static JavaClass Of(object value) => value switch
    {
        string => JavaClasses.String,
        JavaMap map => map.Order == JavaMapOrder.Insertion ? JavaClasses.LinkedHashMap : JavaClasses.HashMap,
        JsonArray => JavaClasses.JsonArray,
        JavaSubList => JavaClasses.SubList,
        JavaList => JavaClasses.ArrayList,
        int => JavaClasses.Integer,
        bool => JavaClasses.Boolean,
        InputValue => JavaClasses.Input,
        UtilValue => JavaClasses.Util,
        ForeachScope => JavaClasses.ForeachScope,
        long => JavaClasses.Long,
        double => JavaClasses.Double,
        BigInteger => JavaClasses.BigInteger,
        BigDecimal => JavaClasses.BigDecimal,
        JavaEntry => JavaClasses.Entry,
        JavaMapView view => JavaClasses.ViewOf(view),
        JavaListIterator { IsBothWays: true } => JavaClasses.ListIterator,
        JavaIterator => JavaClasses.Iterator,
        char => JavaClasses.Character,
        JavaArray array => JavaClasses.ArrayOf(array),
        ClassValue => JavaClasses.Class,
        float => JavaClasses.Float,
        sbyte => JavaClasses.Byte,
        short => JavaClasses.Short,
        _ => JavaClasses.Object,
    };
}
