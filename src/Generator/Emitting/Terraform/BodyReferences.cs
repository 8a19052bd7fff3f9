using System.Globalization;
using System.Text.RegularExpressions;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>
/// The references for the document, which is a template of Terraform. A text with a reference is an expression that makes the whole JSON text, because
/// a value can contain quotes. The document is first written with marks, so that everything else in it can be escaped.
/// </summary>
internal sealed class BodyReferences(Module module) : IReferences
{
    // The writer of JSON escapes this character in every text.
    private const char Mark = '\u0001';

    private readonly List<string> _expressions = [];
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The variables of the template, with the expressions of the module that are their values.</summary>
    public IEnumerable<(string Name, string Expression)> Values => _values.Select(value => (value.Key, value.Value));

    /// <summary>Returns the template for a document that was written with these references.</summary>
    public string Template(string document) => Regex.Replace(
        Texts.Ascii(Texts.Literal(document)), Mark + "([0-9]+)" + Mark, match => _expressions[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)]);

    public void WriteFunction(DocumentWriter json, string name, ApiFunction function, bool isStream = false) =>
        WriteText(json, name, FunctionReferences.Uri(function, module.Ids, isStream));

    public void WriteText(DocumentWriter json, string name, string text)
    {
        if (module.References.HasValue(text))
        {
            json.Raw(name, Expression(text));
        }
        else
        {
            json.String(name, module.References.Plain(text));
        }
    }

    public void WriteTextItem(DocumentWriter json, string text)
    {
        if (module.References.HasValue(text))
        {
            json.RawItem(Expression(text));
        }
        else
        {
            json.StringItem(module.References.Plain(text));
        }
    }

    // As in the other templates, a parameter is an argument of the resource.
    public void WriteCompression(DocumentWriter json, SettingModel<int> size)
    {
        if (size is { Parameter: null, Value: >= 0 })
        {
            json.Number(ImportReferences.Member, size.Value);
        }
    }

    // The resource of Terraform has no arguments for them. Source: API Gateway Developer Guide, "x-amazon-apigateway-security-policy" and
    // "x-amazon-apigateway-endpoint-access-mode".
    public void WriteTls(DocumentWriter json, ApiSettingsModel settings)
    {
        if (settings.SecurityPolicy is { Length: > 0 } policy)
        {
            WriteText(json, "x-amazon-apigateway-security-policy", policy);
        }

        if (settings.EndpointAccessMode is { Length: > 0 } mode)
        {
            WriteText(json, "x-amazon-apigateway-endpoint-access-mode", mode);
        }
    }

    public void WriteRole(DocumentWriter json) => WriteText(json, "credentials", "${" + module.Ids.IntegrationRole + ".Arn}");

    /// <summary>Returns a mark that stands for the text as JSON.</summary>
    private string Expression(string text)
    {
        _expressions.Add("${jsonencode(" + module.References.Quoted(text, Value) + ")}");
        return Mark + (_expressions.Count - 1).ToString(CultureInfo.InvariantCulture) + Mark;
    }

    private string Value(string expression)
    {
        var name = Regex.Replace(expression, "[^A-Za-z0-9]+", "_").Trim('_');
        while (_values.TryGetValue(name, out var other) && other != expression)
        {
            name += "_";
        }

        _values[name] = expression;
        return name;
    }
}
