using System.Globalization;
using System.Text;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Finds what a reference <c>${NAME}</c> of a text is in the module, and writes texts and conditions with it.</summary>
internal sealed class References
{
    private readonly Dictionary<string, (string Type, string Name)> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StackParameterModel> _parameters;
    private readonly TerraformNames _variables;
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    public References(ApiModel api)
    {
        _parameters = api.StackParameters.Items.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        _variables = new(_parameters.Keys, ModuleVariables.Names(api));
    }

    /// <summary>The types of the data sources that the texts so far have values of.</summary>
    public IEnumerable<string> Sources => _sources;

    /// <summary>Says which resource has a logical id.</summary>
    public void Add(string id, string type, string name) => _resources[id] = (type, name);

    /// <summary>Returns the name of the variable for a parameter.</summary>
    public string Variable(string parameter) => _variables.Of(parameter);

    /// <summary>Returns the expression with the value of a parameter.</summary>
    public string Parameter(string parameter)
    {
        var (model, variable) = (_parameters[parameter], Variable(parameter));
        if (!model.IsStored)
        {
            return "var." + variable;
        }

        var value = "data.aws_ssm_parameter." + variable + (model.NoEcho ? ".value" : ".insecure_value");
        return model.IsList ? "split(\",\", " + value + ")" : value;
    }

    /// <summary>Returns the expression that is true if the parameter, which is a switch, is on.</summary>
    public string On(string parameter) => Public(parameter, "tobool(" + Parameter(parameter) + ")");

    /// <summary>Returns the expression that is true if the parameter has the value.</summary>
    public string Is(string parameter, string value) => Public(parameter, "tostring(" + Parameter(parameter) + ") == " + Texts.Quoted(value));

    /// <summary>Returns the expression that is true if the parameter has the number.</summary>
    public string Is(string parameter, int value) => Public(
        parameter, "tonumber(" + Parameter(parameter) + ") == " + value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns the template whose value is the text, with the values of its references.</summary>
    public string Template(string text) => Join(text, Texts.Literal, expression => expression);

    /// <summary>Returns the expression whose value is the text, which is a text even if it is only a reference to a number.</summary>
    public string Quoted(string text) => Quoted(text, expression => expression);

    /// <inheritdoc cref="Quoted(string)"/>
    /// <param name="text">The text.</param>
    /// <param name="value">Returns the name of a value for its expression in the module.</param>
    public string Quoted(string text, Func<string, string> value) => Parts(text).ToList() is [{ Text.Length: 0, Expression: { } only }]
        ? "tostring(" + value(only) + ")"
        : "\"" + Join(text, Texts.Inner, value) + "\"";

    /// <summary>Returns true if the text refers to something.</summary>
    public bool HasValue(string text) => Parts(text).Any(part => part.Expression is not null);

    /// <summary>Returns a text without references as the deployment has it.</summary>
    public string Plain(string text) => string.Concat(Parts(text).Select(part => part.Text));

    private string Join(string text, Func<string, string> literal, Func<string, string> value) => string.Concat(Parts(text).Select(
        part => part.Expression is null ? literal(part.Text) : Texts.Followed(literal(part.Text), value(part.Expression))));

    /// <summary>Returns the parts of a text in order. Each is a literal text, and all but the last are followed by a value.</summary>
    private IEnumerable<(string Text, string? Expression)> Parts(string text)
    {
        var literal = new StringBuilder();
        var at = 0;
        while (text.IndexOf("${", at, StringComparison.Ordinal) is var start && start >= 0 && text.IndexOf('}', start) is var end && end >= 0)
        {
            var name = text.Substring(start + 2, end - start - 2);
            literal.Append(text, at, start - at);
            at = end + 1;
            if (Expression(name) is { } expression)
            {
                yield return (literal.ToString(), expression);
                literal.Clear();
            }
            else
            {
                // API Gateway substitutes stage variables, and ${!NAME} stands for the text ${NAME}.
                literal.Append("${").Append(name.StartsWith("!", StringComparison.Ordinal) ? name.Substring(1) : name).Append('}');
            }
        }

        literal.Append(text, at, text.Length - at);
        if (literal.Length > 0)
        {
            yield return (literal.ToString(), null);
        }
    }

    /// <summary>Returns true if the text has the value of a parameter that nobody may see.</summary>
    public bool IsSecret(string text) => _parameters.Values.Any(parameter => parameter.NoEcho && text.Contains("${" + parameter.Name + "}"));

    private string? Expression(string reference)
    {
        var name = reference.Trim();
        if (TerraformAttributes.Pseudo.TryGetValue(name, out var pseudo))
        {
            if (pseudo.Split('.') is ["data", var source, ..])
            {
                _sources.Add(source);
            }

            return pseudo;
        }

        if (_parameters.ContainsKey(name))
        {
            return Parameter(name);
        }

        var dot = name.IndexOf('.');
        var (id, attribute) = dot < 0 ? (name, "") : (name.Substring(0, dot), name.Substring(dot + 1));
        return _resources.TryGetValue(id, out var resource) && Attribute(resource.Type, attribute) is { } found
            ? (attribute == FunctionReferences.Alias ? TerraformAttributes.Alias : resource.Type) + "." + resource.Name + "." + found
            : null;
    }

    private static string? Attribute(string type, string attribute) =>
        type == TerraformAttributes.Function && attribute == FunctionReferences.Alias ? "arn" : TerraformAttributes.Of(type, attribute);

    // Terraform refuses to decide whether something exists by a value that nobody may see.
    private string Public(string parameter, string condition) => _parameters[parameter].NoEcho ? "nonsensitive(" + condition + ")" : condition;
}
