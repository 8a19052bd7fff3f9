namespace Sluice.MappingTemplates.Json;

/// <summary>json-smart's permissive parser. Objects become <see cref="Values.JavaMap"/>, arrays <see cref="Values.JsonArray"/>.</summary>
internal static class JsonParser
{
    /// <exception cref="Values.JavaException">An <c>InvalidJsonException</c>: the text is too broken even for json-smart, or nests too deeply.</exception>
    public static object? Parse(string text) => throw new NotImplementedException();
}
