namespace Sluice.Tool.Importing.Model;

/// <summary>The value of an attribute's argument. One of the properties is set.</summary>
internal sealed record AttributeValue
{
    public string? Text { get; init; }

    /// <summary>C# that stands for itself: a number, <c>true</c>, or the member of an enum.</summary>
    public string? Code { get; init; }

    public ValueList<string>? Texts { get; init; }
}
