using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// The conditions of the template, which compare a parameter with one of its values. Each is written once, after the resources, because the resources
/// decide which conditions there are.
/// </summary>
internal sealed class StackConditions
{
    private readonly SortedDictionary<string, (string Parameter, string Value)> _conditions = new(StringComparer.Ordinal);

    /// <summary>Returns the name of the condition that is true if the parameter has the value.</summary>
    public string Name(string parameter, string value)
    {
        var name = parameter + "Is" + Word(value);
        while (_conditions.TryGetValue(name, out var other) && other != (parameter, value))
        {
            name += "Value";
        }

        _conditions[name] = (parameter, value);
        return name;
    }

    /// <summary>Returns the name of the condition that is true if the parameter, which is a switch, is on.</summary>
    public string On(string parameter) => Name(parameter, "true");

    /// <summary>Writes <c>Condition</c> of a resource that exists only if a switch is on. A constant writes nothing.</summary>
    public void WriteCondition(DocumentWriter resource, SettingModel<bool> setting)
    {
        if (setting.Parameter is { } parameter)
        {
            resource.String("Condition", On(parameter));
        }
    }

    /// <summary>Writes the section <c>Conditions</c> if there are any.</summary>
    public void Write(DocumentWriter json)
    {
        if (_conditions.Count > 0)
        {
            json.Object("Conditions", all =>
            {
                foreach (var condition in _conditions)
                {
                    all.Object(condition.Key, item => item.Array("Fn::Equals", sides =>
                    {
                        sides.ObjectItem(reference => reference.String("Ref", condition.Value.Parameter));
                        sides.StringItem(condition.Value.Value);
                    }));
                }
            });
        }
    }

    private static string Word(string value)
    {
        var word = ResourceNames.Letters(value.Replace("-", "Minus").Replace(".", "Point"));
        return word.Length == 0 ? "Empty" : char.ToUpperInvariant(word[0]) + word.Substring(1);
    }
}
