namespace Sluice.MappingTemplates.Json;

/// <summary>How json-smart escapes and quotes.</summary>
internal enum JsonStyle
{
    /// <summary>The style of <c>JSONArray.toString()</c>.</summary>
    Text,

    /// <summary>The style of <c>$input.json</c>.</summary>
    InputJson,
}
