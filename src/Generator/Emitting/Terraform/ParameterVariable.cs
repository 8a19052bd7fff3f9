using System.Globalization;
using System.Text.RegularExpressions;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Writes the variable for a parameter of the stack. Terraform evaluates neither its default nor its description.</summary>
internal static class ParameterVariable
{
    public static void Write(DocumentWriter json, StackParameterModel parameter, string name) => json.Object(name, variable =>
    {
        var type = IsNumber(parameter) ? "number" : "string";
        variable.String("type", IsList(parameter) ? "list(" + type + ")" : type);
        variable.OptionalString("description", parameter.Description);
        variable.Boolean("nullable", false);
        if (parameter.NoEcho)
        {
            variable.Boolean("sensitive", true);
        }

        if (parameter.Default is { } value)
        {
            WriteDefault(variable, parameter, value);
        }

        var rules = Rules(parameter, "var." + name).ToList();
        if (rules.Count > 0)
        {
            variable.Array("validation", array =>
            {
                foreach (var (condition, message) in rules)
                {
                    ModuleVariables.WriteRule(array, condition, parameter.ConstraintDescription is { Length: > 0 } own ? own : message);
                }
            });
        }
    });

    private static void WriteDefault(DocumentWriter json, StackParameterModel parameter, string value)
    {
        if (!IsList(parameter))
        {
            WriteValue(value.Trim(), () => json.Raw("default", value.Trim()), () => json.String("default", value));
            return;
        }

        json.Array("default", array =>
        {
            foreach (var item in value.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0))
            {
                WriteValue(item, () => array.RawItem(item), () => array.StringItem(item));
            }
        });

        void WriteValue(string text, Action number, Action other)
        {
            if (IsNumber(parameter) && IsJson(text))
            {
                number();
            }
            else
            {
                other();
            }
        }
    }

    // A rule of a list is about each of its items.
    private static IEnumerable<(string Condition, string Message)> Rules(StackParameterModel parameter, string variable)
    {
        var value = IsList(parameter) ? "item" : variable;
        return Own().Select(rule => (IsList(parameter) ? $"alltrue([for item in {variable} : {rule.Condition}])" : rule.Condition, rule.Message));

        IEnumerable<(string Condition, string Message)> Own()
        {
            if (parameter.AllowedValues.Count > 0)
            {
                var all = parameter.AllowedValues.Items;
                yield return (
                    "contains([" + string.Join(", ", all.Select(item => IsNumber(parameter) ? item : Texts.Quoted(item))) + "], " + value + ")",
                    "Use one of: " + string.Join(", ", all) + ".");
            }

            if (parameter.AllowedPattern is { } pattern)
            {
                yield return ($"can(regex({Texts.Quoted("^(?:" + pattern + ")$")}, {value}))", "Use a text that matches " + pattern + ".");
            }

            if (parameter.MinValue is { } least)
            {
                yield return ($"{value} >= {least}", "Use at least " + least + ".");
            }

            if (parameter.MaxValue is { } most)
            {
                yield return ($"{value} <= {most}", "Use at most " + most + ".");
            }

            if (parameter.MinLength is { } shortest)
            {
                yield return ($"length({value}) >= {Text(shortest)}", "Use at least " + Text(shortest) + " characters.");
            }

            if (parameter.MaxLength is { } longest)
            {
                yield return ($"length({value}) <= {Text(longest)}", "Use at most " + Text(longest) + " characters.");
            }
        }
    }

    private static bool IsNumber(StackParameterModel parameter) => parameter.Type is "Number" or "List<Number>";

    // A stored value is read from an entry of Systems Manager, and the variable has the entry's name.
    private static bool IsList(StackParameterModel parameter) => parameter.IsList && !parameter.IsStored;

    // CloudFormation also takes numbers such as "+1" and "007".
    private static bool IsJson(string number) => Regex.IsMatch(number, @"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
