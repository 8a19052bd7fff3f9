namespace Sluice.MappingTemplates.Json;

/// <summary>How json-smart escapes and quotes.</summary>
internal enum JsonStyle
{
    /// <summary>What <c>JSONArray.toString()</c> prints.</summary>
    Text,

    /// <summary>What <c>$input.json</c> prints.</summary>
    InputJson,
}
