using System.Globalization;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>
/// Writes the arguments of a block: a constant as it is, and a parameter as an expression. An argument whose value is <c>null</c> is the same as none.
/// </summary>
internal sealed class Block(DocumentWriter json, References references)
{
    // All blocks that exist only under a condition are in one member of the JSON.
    private readonly List<(string Name, string Condition, Action<Block> Content)> _dynamic = [];

    public References References => references;

    /// <summary>Writes the arguments of a block into its object.</summary>
    public static void Write(DocumentWriter json, References references, Action<Block> content)
    {
        var block = new Block(json, references);
        content(block);
        block.WriteDynamic();
    }

    public void Expression(string name, string expression) => json.String(name, "${" + expression + "}");

    /// <summary>Writes a text that may have references.</summary>
    public void Text(string name, string text) => json.String(name, references.Template(text));

    public void OptionalText(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Text(name, text!);
        }
    }

    public void Text(string name, SettingModel<string> setting) => Setting(name, setting.Parameter, () => Text(name, setting.Value));

    /// <summary>Writes a text that is left out for one of its values.</summary>
    public void TextUnless(string name, SettingModel<string> setting, string none) => Unless(
        name, setting.Parameter, parameter => references.Is(parameter, none), setting.Value == none, () => Text(name, setting.Value));

    /// <summary>Writes a text that is left out unless a parameter has a value.</summary>
    public void TextIf(string name, SettingModel<string> setting, string condition) => Expression(
        name, condition + " ? " + (setting.Parameter is { } parameter ? references.Parameter(parameter) : references.Quoted(setting.Value)) + " : null");

    public void Number(string name, int value) => json.Number(name, value);

    public void Number(string name, SettingModel<int> setting) => Setting(name, setting.Parameter, () => json.Number(name, setting.Value));

    public void Number(string name, SettingModel<double> setting) => Setting(name, setting.Parameter, () => json.Raw(name, Text(setting.Value)));

    /// <summary>Writes a number that is left out for one of its values, such as the rate 0, which stands for no limit.</summary>
    public void NumberUnless(string name, SettingModel<int> setting, int none) => Unless(
        name, setting.Parameter, parameter => references.Is(parameter, none), setting.Value == none, () => json.Number(name, setting.Value));

    /// <inheritdoc cref="NumberUnless(string, SettingModel{int}, int)"/>
    public void NumberUnless(string name, SettingModel<double> setting, int none) => Unless(
        name, setting.Parameter, parameter => references.Is(parameter, none), setting.Value == none, () => json.Raw(name, Text(setting.Value)));

    public void Boolean(string name, bool value) => json.Boolean(name, value);

    public void Boolean(string name, SettingModel<bool> setting) => Setting(name, setting.Parameter, () => json.Boolean(name, setting.Value));

    /// <summary>Writes true, or the value of the parameter. A switch that is always off writes nothing.</summary>
    public void Switch(string name, SettingModel<bool> setting)
    {
        if (!setting.Is(false))
        {
            Boolean(name, setting);
        }
    }

    /// <summary>Writes true, or of a parameter false if it has the value <paramref name="none"/>, and else true.</summary>
    public void TrueUnless(string name, string? parameter, string none)
    {
        if (parameter is null)
        {
            Boolean(name, true);
        }
        else
        {
            Expression(name, "!(" + references.Is(parameter, none) + ")");
        }
    }

    /// <summary>Writes a list of texts that may have references.</summary>
    public void List(string name, IEnumerable<string> texts) => json.Strings(name, texts.Select(references.Template));

    /// <summary>Writes a list of texts, or the parameter that is a list. An empty list writes nothing.</summary>
    public void List(string name, SettingModel<EquatableArray<string>> setting)
    {
        if (!setting.Is(EquatableArray<string>.Empty))
        {
            Setting(name, setting.Parameter, () => List(name, setting.Value.Items));
        }
    }

    /// <summary>Writes a list, which is left out unless a condition is true.</summary>
    public void ListIf(string name, SettingModel<EquatableArray<string>> setting, string condition) => Expression(
        name,
        condition + " ? " + (setting.Parameter is { } parameter
            ? references.Parameter(parameter)
            : "[" + string.Join(", ", setting.Value.Items.Select(references.Quoted)) + "]") + " : null");

    /// <summary>Writes a map of texts that may have references.</summary>
    public void Map(string name, IEnumerable<(string Key, string Value)> items) => json.Object(name, map =>
    {
        foreach (var (key, value) in items)
        {
            map.String(key, references.Template(value));
        }
    });

    /// <summary>Writes the tags of a resource. A resource without tags gets no argument.</summary>
    public void Tags(EquatableArray<TagModel> tags)
    {
        if (tags.Count > 0)
        {
            Map("tags", tags.Items.Select(tag => (tag.Key, tag.Value)));
        }
    }

    /// <summary>Writes a block within this one.</summary>
    public void Child(string name, Action<Block> content) => json.Object(name, child => Write(child, references, content));

    /// <summary>Writes blocks of the same name.</summary>
    public void Children(string name, IEnumerable<Action<Block>> contents) => json.Array(name, array =>
    {
        foreach (var content in contents)
        {
            array.ObjectItem(child => Write(child, references, content));
        }
    });

    /// <summary>Writes a block that exists only if a switch is on.</summary>
    public void ChildIf(string name, SettingModel<bool> setting, Action<Block> content)
    {
        if (setting.Parameter is { } parameter)
        {
            ChildIf(name, references.On(parameter), content);
        }
        else if (setting.Value)
        {
            Child(name, content);
        }
    }

    /// <summary>Writes a block that exists only if a condition is true.</summary>
    public void ChildIf(string name, string condition, Action<Block> content) => _dynamic.Add((name, condition, content));

    /// <summary>Writes the resources that must exist before this one. Terraform does not evaluate these texts.</summary>
    public void DependsOn(IReadOnlyCollection<string> addresses)
    {
        if (addresses.Count > 0)
        {
            json.Strings("depends_on", addresses);
        }
    }

    /// <summary>Lets Terraform refuse to destroy the resource.</summary>
    public void Keep() => Child("lifecycle", lifecycle => lifecycle.Boolean("prevent_destroy", true));

    private void WriteDynamic()
    {
        if (_dynamic.Count > 0)
        {
            json.Object("dynamic", all =>
            {
                foreach (var (name, condition, content) in _dynamic)
                {
                    all.Object(name, block =>
                    {
                        block.String("for_each", "${" + condition + " ? [1] : []}");
                        block.Object("content", child => Write(child, references, content));
                    });
                }
            });
        }
    }

    private void Setting(string name, string? parameter, Action constant)
    {
        if (parameter is null)
        {
            constant();
        }
        else
        {
            Expression(name, references.Parameter(parameter));
        }
    }

    private void Unless(string name, string? parameter, Func<string, string> isNone, bool constantIsNone, Action constant)
    {
        if (parameter is not null)
        {
            Expression(name, isNone(parameter) + " ? null : " + references.Parameter(parameter));
        }
        else if (!constantIsNone)
        {
            constant();
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
