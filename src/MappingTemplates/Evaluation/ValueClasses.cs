using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Methods;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Finds the class of each value that a template can have: Java's own classes, and those of json-smart, API Gateway and Velocity.</summary>
internal static class ValueClasses
{
    public static readonly JavaClass JsonArray = new(
        "net.minidev.json.JSONArray", "JSONArray", JsonArrayMethods.Table, ListMethods.OfArrayList, ListMethods.Table, CollectionMethods.Table);

    public static readonly JavaClass Input = new("Input", "Input", InputMethods.Table);

    public static readonly JavaClass Util = new("Util", "Util", UtilMethods.Table);

    public static readonly JavaClass ForeachScope = new(
        "org.apache.velocity.runtime.directive.ForeachScope", "ForeachScope", ForeachScopeMethods.Table, MapMethods.Table)
    { IsMap = true };

    public static JavaClass Of(object value) => value switch
    {
        Json.JsonArray => JsonArray,
        InputValue => Input,
        UtilValue => Util,
        Evaluation.ForeachScope => ForeachScope,
        _ => JavaClasses.Of(value),
    };

    /// <summary>Returns true if the .NET type of a value determines its Java class.</summary>
    public static bool IsOneKind(object value) => value is not (JavaArray or JavaMapView or JavaIterator or ClassValue);

    /// <summary>
    /// Finds the method that Velocity would call on a value. On a <c>java.lang.Class</c>, it also finds the static methods of the class that it
    /// describes.
    /// </summary>
    /// <exception cref="JavaException">Velocity would call a method on a class that is not static.</exception>
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
}
