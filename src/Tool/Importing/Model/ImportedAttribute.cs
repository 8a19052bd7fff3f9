using System.Globalization;

namespace Sluice.Tool.Importing.Model;

/// <summary>An attribute with its arguments.</summary>
/// <param name="Name">The name as it is written, with its type arguments.</param>
/// <param name="Arguments">The arguments, those of the constructor first.</param>
internal sealed record ImportedAttribute(string Name, ValueList<AttributeArgument> Arguments)
{
    public static ImportedAttribute Of(string name, params string[] texts)
        => new(name, new(texts.Select(static text => new AttributeArgument(null, new() { Text = text }))));

    public ImportedAttribute WithCode(string? property, string code) => With(property, new() { Code = code });

    public ImportedAttribute WithNumber(string? property, int number) => WithCode(property, number.ToString(CultureInfo.InvariantCulture));

    public ImportedAttribute WithText(string? property, string text) => With(property, new() { Text = text });

    public ImportedAttribute WithTexts(string? property, IEnumerable<string> texts) => With(property, new() { Texts = new(texts) });

    private ImportedAttribute With(string? property, AttributeValue value) => this with { Arguments = new([.. Arguments, new(property, value)]) };
}
