using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Checks;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>
/// Reads the settings of one attribute, each of which is a constant or the stack parameter that an item of <c>Parameters</c> names. After all settings are
/// read, <see cref="Finish"/> reports the items that name none of them.
/// </summary>
internal sealed class SettingReader
{
    private const string Property = "Parameters";

    private readonly AttributeData _attribute;
    private readonly IAssemblySymbol _assembly;
    private readonly DiagnosticBag _bag;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, (StackParameterModel? Parameter, Location? Place)> _items = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fixed = new(StringComparer.Ordinal);

    /// <param name="attribute">The attribute.</param>
    /// <param name="assembly">The assembly that declares the stack parameters.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="cancellation">Stops the look for places.</param>
    public SettingReader(AttributeData attribute, IAssemblySymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        (_attribute, _assembly, _bag, _cancellation) = (attribute, assembly, bag, cancellation);
        var texts = attribute.Texts(Property);
        for (var i = 0; i < texts.Count; i++)
        {
            Add(texts[i], attribute.ItemPlace(Property, i, cancellation));
        }
    }

    private delegate bool Parse<T>(string text, out T value);

    /// <summary>Returns true if an item of the attribute names the setting, whether it is valid or not.</summary>
    public static bool Names(AttributeData attribute, string setting) =>
        attribute.Texts(Property).Items.Any(item => item.Split('=')[0].Trim() == setting);

    /// <summary>True if a parameter is the value of the setting.</summary>
    public bool Has(string setting) => _items.ContainsKey(setting);

    /// <param name="setting">The name of the property, as an item writes it.</param>
    /// <param name="constant">The value that the attribute has. It is not checked.</param>
    /// <param name="isValid">Whether a default of a parameter, or one of its allowed values, is a value of the setting.</param>
    /// <param name="cure">The values that are valid, as a sentence.</param>
    public SettingModel<int> Number(string setting, int constant, Func<int, bool> isValid, string cure) => Read(
        setting, constant, isValid, cure, "String or Number", type => type is "String" or "Number",
        (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    /// <inheritdoc cref="Number(string, int, Func{int, bool}, string)"/>
    public SettingModel<double> Number(string setting, double constant, Func<double, bool> isValid, string cure) => Read(
        setting, constant, isValid, cure, "String or Number", type => type is "String" or "Number",
        (string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));

    /// <inheritdoc cref="Number(string, int, Func{int, bool}, string)"/>
    public SettingModel<string> Text(string setting, string constant, Func<string, bool> isValid, string cure) => Read(
        setting, constant, isValid, cure, "String, or another type that is no list", type => type != "Number", (string text, out string value) =>
        {
            value = text;
            return true;
        });

    /// <summary>
    /// Reads a text that is written with <c>Fn::Sub</c>: the constant, which may contain references, or the reference to the parameter that is its value.
    /// </summary>
    public string? Reference(string setting, string? constant, Func<string, bool> isValid, string cure) =>
        Text(setting, constant ?? "", isValid, cure).Parameter is { } parameter ? "${" + parameter + "}" : constant;

    /// <summary>
    /// Reads a list: a list of texts, or a parameter whose type is a list, which an item names or which is the only text of the list.
    /// </summary>
    public SettingModel<EquatableArray<string>> List(string setting, EquatableArray<string> constant, Func<string, bool> isValid, string cure)
    {
        for (var i = 0; i < constant.Count && !Has(setting); i++)
        {
            if (constant[i].StartsWith("${", StringComparison.Ordinal) && constant[i].EndsWith("}", StringComparison.Ordinal)
                && StackParameters.Find(_assembly, constant[i].Substring(2, constant[i].Length - 3)) is { IsList: true } list)
            {
                if (constant.Count == 1)
                {
                    return new(constant, list.Name);
                }

                Unfit(
                    list, setting, _attribute.ItemPlace(setting, i, _cancellation),
                    "it is a list, which stands for all items together. Make it the only item, or use a parameter for one item.");
            }
        }

        return ReadList(setting, constant, isValid, cure);
    }

    private SettingModel<EquatableArray<string>> ReadList(string setting, EquatableArray<string> constant, Func<string, bool> isValid, string cure) => Read(
        setting, constant, items => items.Items.All(isValid), cure, "CommaDelimitedList, or another list", null,
        (string text, out EquatableArray<string> value) =>
        {
            value = text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0).ToEquatableArray();
            return true;
        });

    /// <summary>Reads a switch. Its parameter allows only true and false, so that a mistyped value is refused instead of turning the switch off.</summary>
    public SettingModel<bool> Switch(string setting, bool constant)
    {
        if (_items.TryGetValue(setting, out var item) && item.Parameter is { AllowedValues.Count: 0 } parameter)
        {
            Unfit(
                parameter, setting, item.Place,
                "a switch is true or false, and this parameter takes every text. Add AllowedValues = [\"true\", \"false\"] to it.");
        }

        return Read(
            setting, constant, _ => true, "A switch is true or false.", "String", type => type == "String",
            (string text, out bool value) => (value = text == "true") || text == "false");
    }

    /// <summary>Says why a setting has to be a constant. An item that names the setting is reported with this reason.</summary>
    public void Fixed(string setting, string reason) => _fixed[setting] = reason;

    /// <summary>Reports the items that name no setting that was read.</summary>
    public void Finish()
    {
        foreach (var item in _items.Where(item => !_settings.Contains(item.Key)))
        {
            _bag.Add(
                StackRules.FixedSetting, item.Value.Place, item.Key, Annotations.Short(_attribute.AttributeClass!.Name),
                _fixed.TryGetValue(item.Key, out var reason) ? reason : "Use one of " + string.Join(", ", _settings) + ".");
        }
    }

    private void Add(string text, Location? place)
    {
        var parts = text.Split('=').Select(part => part.Trim()).ToArray();
        if (parts.Length != 2 || parts.Any(part => part.Length == 0))
        {
            _bag.Add(StackRules.InvalidParameterItem, place, text, "Write the name of a setting, '=' and the name of a stack parameter.");
        }
        else if (_items.ContainsKey(parts[0]))
        {
            _bag.Add(StackRules.InvalidParameterItem, place, text, $"An item before it names {parts[0]} as well. Remove one of them.");
        }
        else
        {
            var parameter = StackParameters.Find(_assembly, parts[1]);
            _items.Add(parts[0], (parameter, place));
            if (parameter is null)
            {
                _bag.Add(StackRules.UndeclaredParameter, place, parts[1]);
            }
        }
    }

    private SettingModel<T> Read<T>(
        string setting, T constant, Func<T, bool> isValid, string cure, string types, Func<string, bool>? isType, Parse<T> parse)
    {
        _settings.Add(setting);
        if (!_items.TryGetValue(setting, out var item) || item.Parameter is not { } parameter)
        {
            return constant;
        }

        bool Fits(string text, out T value) => parse(text, out value) && isValid(value);
        var value = constant;
        if (isType is null != parameter.IsList || (isType is not null && !parameter.IsStored && !isType(parameter.Type)))
        {
            Unfit(parameter, setting, item.Place, $"its type is {parameter.Type}. Set Type to {types}.");
        }
        else if (!parameter.IsStored && parameter.Default is { } text && !Fits(text, out value))
        {
            Unfit(parameter, setting, item.Place, $"its default is '{text}'. {cure}");
        }
        else if (!parameter.IsStored && parameter.AllowedValues.Items.FirstOrDefault(allowed => !Fits(allowed, out _)) is { } wrong)
        {
            Unfit(parameter, setting, item.Place, $"it allows the value '{wrong}'. {cure}");
        }

        return new(value, parameter.Name);
    }

    private void Unfit(StackParameterModel parameter, string setting, Location? place, string reason) =>
        _bag.Add(StackRules.UnfitParameter, place, parameter.Name, setting, reason);
}
