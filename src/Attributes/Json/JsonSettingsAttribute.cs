using System;

namespace Sluice;

/// <summary>
/// Sets how the operations of this project read and write JSON, and how their schemas describe it. The settings have the names and meanings of those of
/// <c>JsonSourceGenerationOptions</c>. An attribute of System.Text.Json on a type or a member is nearer and wins.
/// </summary>
/// <remarks>
/// The settings do not apply to types that a <c>JsonSerializerContext</c> of the project reads and writes, and to the problems that Sluice itself
/// writes. For operations with the attributes of Amazon.Lambda.Annotations, only <see cref="Compatibility"/> applies.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class JsonSettingsAttribute : Attribute
{
    /// <summary>How the names of properties become names in JSON. A <c>[JsonPropertyName]</c> stays as it is.</summary>
    public JsonNaming PropertyNamingPolicy { get; set; }

    /// <summary>True if enums are written by name, and not as numbers. In requests, both are read.</summary>
    public bool UseStringEnumConverter { get; set; }

    /// <summary>Which members are left out of results.</summary>
    public JsonOmission DefaultIgnoreCondition { get; set; }

    /// <summary>The forms of numbers. The default is <see cref="JsonNumbers.AllowReadingFromString"/>.</summary>
    public JsonNumbers NumberHandling { get; set; } = JsonNumbers.AllowReadingFromString;

    /// <summary>
    /// False if a member of a request must have the letter case of its name. A member with another letter case is then unknown. The default is true.
    /// </summary>
    public bool PropertyNameCaseInsensitive { get; set; } = true;

    /// <summary>
    /// The serializer whose JSON operations with the attributes of Amazon.Lambda.Annotations keep. It does not apply to other operations.
    /// </summary>
    public JsonCompatibility Compatibility { get; set; }
}
