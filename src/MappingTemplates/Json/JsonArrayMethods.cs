using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Methods;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Json;

/// <summary>What json-smart's <c>JSONArray</c> adds to a list.</summary>
internal static class JsonArrayMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("toJSONString()", static (t, _) => JsonWriter.ToText(t, JsonStyle.Text)),
        new("toJSONString(JSONStyle)", NullPointer),
        new("static toJSONString(List)", static (_, a) => JsonWriter.ToText(a[0], JsonStyle.Text)),
        new("static toJSONString(List,JSONStyle)", NullPointer),
        new("toString(JSONStyle)", NullPointer),
        new("void merge(Object)", static (t, a) => Merge((JsonArray)t, a[0])),
    ];

    private static object? Merge(JsonArray array, object? value)
    {
        if (value is not null)
        {
            array.AddAll(CollectionMethods.Charged(array, Cast.To<JsonArray>(value, "net.minidev.json.JSONArray")));
        }

        return null;
    }
}
