using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Methods;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Json;

/// <summary>The methods that json-smart's <c>JSONArray</c> adds to those of a list.</summary>
internal static class JsonArrayMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("toJSONString()", static (t, _, b) => JsonWriter.ToText(t, JsonStyle.Text, b)),
        new("toJSONString(JSONStyle)", NullPointer),
        new("static toJSONString(List)", static (_, a, b) => JsonWriter.ToText(a[0], JsonStyle.Text, b)),
        new("static toJSONString(List,JSONStyle)", NullPointer),
        new("toString(JSONStyle)", NullPointer),
        new("void merge(Object)", static (t, a, b) => Merge((JsonArray)t, a[0], b)),
    ];

    private static object? Merge(JsonArray array, object? value, Budget budget)
    {
        if (value is not null)
        {
            array.AddAll(CollectionMethods.Charged(array, Cast.To<JsonArray>(value, "net.minidev.json.JSONArray"), budget), budget);
        }

        return null;
    }
}
