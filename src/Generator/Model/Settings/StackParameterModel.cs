using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>A parameter of the stack template.</summary>
internal sealed record StackParameterModel(string Name, string Type, string? Default, string? Description)
{
    public EquatableArray<string> AllowedValues { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The regular expression that the whole value matches, or null.</summary>
    public string? AllowedPattern { get; init; }

    public string? ConstraintDescription { get; init; }

    /// <summary>True if CloudFormation shows asterisks instead of the value.</summary>
    public bool NoEcho { get; init; }

    /// <summary>The least value of a number as JSON, or null.</summary>
    public string? MinValue { get; init; }

    /// <summary>The greatest value of a number as JSON, or null.</summary>
    public string? MaxValue { get; init; }

    /// <summary>The least number of characters, or null.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest number of characters, or null.</summary>
    public int? MaxLength { get; init; }

    /// <summary>True if the value is read from Systems Manager, so that the default is only the name of an entry there.</summary>
    public bool IsStored => Type.StartsWith("AWS::SSM::Parameter::Value<", StringComparison.Ordinal);

    /// <summary>True if the value is a list.</summary>
    public bool IsList => Type.Contains("CommaDelimitedList") || Type.Contains("List<");

    /// <summary>
    /// Returns the text with the parameter replaced by its default, or by <paramref name="unknown"/> if the build does not know a default. The name of an
    /// entry of Systems Manager is not the value.
    /// </summary>
    public string Fill(string text, string? unknown) =>
        ((IsStored ? null : Default) ?? unknown) is { } value ? text.Replace("${" + Name + "}", value) : text;
}
