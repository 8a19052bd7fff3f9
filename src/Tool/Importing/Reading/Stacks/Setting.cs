using System.Globalization;
using System.Text.Json;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>Adds settings of a template to an attribute. A setting whose value only AWS knows is noted.</summary>
/// <param name="scope">What the readers share.</param>
/// <param name="attribute">The attribute.</param>
internal sealed class Setting(ImportScope scope, ImportedAttribute attribute)
{
    public ImportedAttribute Attribute { get; private set; } = attribute;

    /// <summary>Whether a setting was added.</summary>
    public bool IsSet { get; private set; }

    public void Text(string property, JsonPlace? place, Func<string, bool>? isValid = null)
    {
        if (Known(property, place) is { } text && (isValid is null || isValid(text) || Refused(property, place!.Value)))
        {
            Add(Attribute.WithText(property, scope.Values.Text(place!.Value, property)));
        }
    }

    public void Switch(string property, JsonPlace? place)
    {
        if (Known(property, place) is "true" or "True")
        {
            Add(Attribute.WithCode(property, "true"));
        }
    }

    /// <summary>Adds a number. One that is negative stands for no limit.</summary>
    public void Number(string property, JsonPlace? place, bool isWhole = true, Func<decimal, bool>? isValid = null)
    {
        if (Known(property, place) is not { } text)
        {
            return;
        }

        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || (isWhole && number != decimal.Truncate(number))
            || number > int.MaxValue || (number >= 0 && isValid?.Invoke(number) == false))
        {
            Refused(property, place!.Value);
        }
        else if (number >= 0)
        {
            Add(Attribute.WithCode(property, number.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public void Texts(string property, JsonPlace? place, Func<string, bool>? isValid = null)
    {
        if (place is not { Value.ValueKind: JsonValueKind.Array } list)
        {
            return;
        }

        var texts = list.Items()
            .Select(item => Known(property, item) is { } text && (isValid is null || isValid(text) || Refused(property, item))
                ? scope.Values.Text(item, property) : null)
            .OfType<string>().ToList();
        if (texts.Count > 0)
        {
            Add(Attribute.WithTexts(property, texts));
        }
    }

    public void Code(string property, string code) => Add(Attribute.WithCode(property, code));

    private void Add(ImportedAttribute attribute) => (Attribute, IsSet) = (attribute, true);

    private string? Known(string property, JsonPlace? place)
    {
        if (place is not { } given)
        {
            return null;
        }

        var text = given.Value.ValueKind switch
        {
            JsonValueKind.Number => given.Value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => given.KnownText,
        };
        if (text is null)
        {
            scope.Note(given, $"only AWS knows this value, so {property} is not set. Declare a [StackParameter], and name it in the attribute.");
        }

        return text;
    }

    /// <summary>Notes a value that a build refuses.</summary>
    public void Refuse(string property, JsonPlace place)
        => scope.Note(place, $"this value cannot be the one of {property}, so it is left out. Write another one.");

    // Returns false, so that the setting is left out.
    private bool Refused(string property, JsonPlace place)
    {
        Refuse(property, place);
        return false;
    }
}
