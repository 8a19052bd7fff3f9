using System.Globalization;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// Writes settings into the template: a constant as it is, and a parameter as a reference. CloudFormation reads numbers and truth values from texts,
/// so a reference fits a property of any type.
/// </summary>
internal static class SettingWriter
{
    /// <summary>Writes a number, or the reference to the parameter that has it.</summary>
    public static void Number(DocumentWriter json, string name, SettingModel<int> setting) =>
        Write(json, name, setting.Parameter, () => json.Number(name, setting.Value));

    /// <inheritdoc cref="Number(DocumentWriter, string, SettingModel{int})"/>
    public static void Number(DocumentWriter json, string name, SettingModel<double> setting) =>
        Write(json, name, setting.Parameter, () => json.Raw(name, Text(setting.Value)));

    /// <summary>Writes true, false or the reference to the parameter.</summary>
    public static void Boolean(DocumentWriter json, string name, SettingModel<bool> setting) =>
        Write(json, name, setting.Parameter, () => json.Boolean(name, setting.Value));

    /// <summary>Writes a text, or the reference to the parameter that has it.</summary>
    public static void Text(DocumentWriter json, string name, SettingModel<string> setting) =>
        Write(json, name, setting.Parameter, () => StackReferences.WriteSub(json, name, setting.Value));

    /// <summary>Writes true or the reference to the parameter. A switch that is always off writes nothing.</summary>
    public static void Switch(DocumentWriter json, string name, SettingModel<bool> setting)
    {
        if (!setting.Is(false))
        {
            Write(json, name, setting.Parameter, () => json.Boolean(name, true));
        }
    }

    /// <summary>
    /// Writes a member that exists only if a switch is on: <c>Fn::If</c> for a parameter, the member itself for a switch that is always on, and nothing
    /// for one that is always off.
    /// </summary>
    /// <param name="json">The writer, inside of the object that has the member.</param>
    /// <param name="name">The member.</param>
    /// <param name="setting">The switch.</param>
    /// <param name="conditions">The conditions of the template.</param>
    /// <param name="content">Writes the object that the member has.</param>
    public static void If(DocumentWriter json, string name, SettingModel<bool> setting, StackConditions conditions, Action<DocumentWriter> content)
    {
        if (setting.Parameter is { } parameter)
        {
            json.Object(name, item => Choose(item, conditions.On(parameter), array => array.ObjectItem(content)));
        }
        else if (setting.Value)
        {
            json.Object(name, content);
        }
    }

    /// <summary>The same for a member that is a text.</summary>
    public static void If(DocumentWriter json, string name, SettingModel<bool> setting, StackConditions conditions, string text)
    {
        if (setting.Parameter is { } parameter)
        {
            json.Object(name, item => Choose(item, conditions.On(parameter), array => StackReferences.WriteSubItem(array, text)));
        }
        else if (setting.Value)
        {
            StackReferences.WriteSub(json, name, text);
        }
    }

    /// <summary>The same for an item of an array that is a text.</summary>
    public static void ItemIf(DocumentWriter json, SettingModel<bool> setting, StackConditions conditions, string text)
    {
        if (setting.Parameter is { } parameter)
        {
            json.ObjectItem(item => Choose(item, conditions.On(parameter), array => StackReferences.WriteSubItem(array, text)));
        }
        else if (setting.Value)
        {
            StackReferences.WriteSubItem(json, text);
        }
    }

    /// <summary>
    /// Writes a number that is left out for one of its values, such as the rate 0, which stands for no limit. A parameter with that value leaves it out as
    /// well.
    /// </summary>
    public static void Number(DocumentWriter json, string name, SettingModel<int> setting, int none, StackConditions conditions) =>
        Optional(json, name, setting.Parameter, setting.Value == none, Text(none), conditions, () => json.Number(name, setting.Value));

    /// <summary>
    /// Writes an object with a number, which is left out if a parameter has the value that stands for none, such as no provisioned concurrency.
    /// </summary>
    public static void Object(DocumentWriter json, string name, string member, SettingModel<int> setting, int none, StackConditions conditions) =>
        Unless(json, name, setting.Parameter, isNone: false, Text(none), conditions, item => Number(item, member, setting));

    /// <summary>Writes a text that is left out for one of its values.</summary>
    public static void Text(DocumentWriter json, string name, SettingModel<string> setting, string none, StackConditions conditions) =>
        Optional(json, name, setting.Parameter, setting.Value == none, none, conditions, () => json.String(name, setting.Value));

    /// <inheritdoc cref="Number(DocumentWriter, string, SettingModel{int}, int, StackConditions)"/>
    public static void Number(DocumentWriter json, string name, SettingModel<double> setting, int none, StackConditions conditions) =>
        Optional(json, name, setting.Parameter, setting.Value == none, Text(none), conditions, () => json.Raw(name, Text(setting.Value)));

    /// <summary>Writes a member that exists unless a parameter has the value <paramref name="none"/>.</summary>
    public static void Unless(
        DocumentWriter json, string name, string? parameter, bool isNone, string none, StackConditions conditions, Action<DocumentWriter> content)
    {
        if (parameter is not null)
        {
            json.Object(name, item => item.Array("Fn::If", parts =>
            {
                parts.StringItem(conditions.Name(parameter, none));
                WriteNothing(parts);
                parts.ObjectItem(content);
            }));
        }
        else if (!isNone)
        {
            json.Object(name, content);
        }
    }

    /// <summary>Writes true, or of a parameter false if it has the value <paramref name="none"/>, and else true.</summary>
    public static void TrueUnless(DocumentWriter json, string name, string? parameter, string none, StackConditions conditions)
    {
        if (parameter is null)
        {
            json.Boolean(name, true);
        }
        else
        {
            json.Object(name, item => item.Array("Fn::If", parts =>
            {
                parts.StringItem(conditions.Name(parameter, none));
                parts.RawItem("false");
                parts.RawItem("true");
            }));
        }
    }

    /// <summary>Writes a list of texts, or the reference to the parameter that is a list. An empty list writes nothing.</summary>
    public static void List(DocumentWriter json, string name, SettingModel<EquatableArray<string>> setting)
    {
        if (!setting.Is(EquatableArray<string>.Empty))
        {
            Write(json, name, setting.Parameter, () => json.Array(name, array => WriteItems(array, setting.Value)));
        }
    }

    /// <summary>Writes a list of texts, or the reference to the parameter that is a list, as an item of an array.</summary>
    public static void ListItem(DocumentWriter json, SettingModel<EquatableArray<string>> setting) =>
        WriteItem(json, setting.Parameter, () => json.ArrayItem(array => WriteItems(array, setting.Value)));

    /// <summary>Writes a text, or the reference to the parameter that has it, as an item of an array.</summary>
    public static void TextItem(DocumentWriter json, SettingModel<string> setting) =>
        WriteItem(json, setting.Parameter, () => StackReferences.WriteSubItem(json, setting.Value));

    /// <summary>Writes the value of a member that exists only if a condition is true.</summary>
    /// <param name="json">The writer, inside of the object that is the value.</param>
    /// <param name="condition">The name of the condition.</param>
    /// <param name="item">Writes the value as an item of an array.</param>
    public static void Choose(DocumentWriter json, string condition, Action<DocumentWriter> item) => json.Array("Fn::If", parts =>
    {
        parts.StringItem(condition);
        item(parts);
        WriteNothing(parts);
    });

    private static void Optional(
        DocumentWriter json, string name, string? parameter, bool isNone, string none, StackConditions conditions, Action constant)
    {
        if (parameter is not null)
        {
            Unless(json, name, parameter, isNone, none, conditions, value => value.String("Ref", parameter));
        }
        else if (!isNone)
        {
            constant();
        }
    }

    private static void Write(DocumentWriter json, string name, string? parameter, Action constant)
    {
        if (parameter is null)
        {
            constant();
        }
        else
        {
            json.Object(name, reference => reference.String("Ref", parameter));
        }
    }

    private static void WriteItem(DocumentWriter json, string? parameter, Action constant)
    {
        if (parameter is null)
        {
            constant();
        }
        else
        {
            json.ObjectItem(item => item.String("Ref", parameter));
        }
    }

    private static void WriteItems(DocumentWriter array, EquatableArray<string> texts)
    {
        foreach (var text in texts)
        {
            StackReferences.WriteSubItem(array, text);
        }
    }

    // CloudFormation leaves out a member with this value.
    private static void WriteNothing(DocumentWriter parts) => parts.ObjectItem(nothing => nothing.String("Ref", "AWS::NoValue"));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
