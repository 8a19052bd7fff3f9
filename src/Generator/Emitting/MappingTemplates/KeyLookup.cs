using System.Text;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// Makes the loops that find the keys under which a request carries the parameters. By the value alone, a template cannot distinguish an absent
/// parameter from an empty one, and a client may write a header's name in any case. If two headers differ only in case, the payload has the last one.
/// </summary>
internal sealed class KeyLookup
{
    /// <summary>The variable that holds the name of the header with the cookies. The name of no other variable is equal to it.</summary>
    public const string Cookies = "$cookies";

    /// <summary>The variable with the name of the header that has the media type of a form with files.</summary>
    public const string FormType = "$formType";

    private readonly OperationModel _operation;
    private readonly Dictionary<string, string>? _names;
    private readonly bool _isMultipart;

    /// <param name="operation">The operation.</param>
    /// <param name="names">The parameters to look up, or null for all of them.</param>
    public KeyLookup(OperationModel operation, Dictionary<string, string>? names = null)
    {
        _operation = operation;
        _names = names;
        _isMultipart = names is null && operation.TakesFiles;
        Check = ManyKeys.Set(
            query: Has(ParameterSource.Query) || Has(ParameterSource.QueryMap),
            headers: Has(ParameterSource.Header) || Has(ParameterSource.HeaderMap) || Has(ParameterSource.Cookie) || _isMultipart);
        Text = Check + Loop("querystring", ParameterSource.Query) + Loop("header", ParameterSource.Header);
        NeedsParams = Text.Length > 0 || Has(ParameterSource.Path);
    }

    public string Text { get; }

    /// <summary>The part of <see cref="Text"/> that detects too many keys; empty if no loop reads keys of the client.</summary>
    public string Check { get; }

    public bool NeedsParams { get; }

    public string Variable(int parameter) => Vtl.KeyVariable(_operation.Parameters[parameter].Name, parameter);

    private string Loop(string place, ParameterSource source)
    {
        var text = new StringBuilder();
        for (var i = 0; i < _operation.Parameters.Count; i++)
        {
            var parameter = _operation.Parameters[i];
            if (parameter.Source == source && Counts(parameter))
            {
                Find(parameter.WireName, Variable(i));
            }
        }

        if (source == ParameterSource.Header && Has(ParameterSource.Cookie))
        {
            Find("cookie", Cookies);
        }

        if (source == ParameterSource.Header && _isMultipart)
        {
            Find("Content-Type", FormType);
        }

        return text.Length == 0 ? "" : "#foreach($name in $params." + place + ".keySet())\n" + text + "#end\n";

        void Find(string key, string variable)
        {
            var condition = source == ParameterSource.Header
                ? "$name.matches(" + Vtl.Literal(Vtl.AnyCase(key)) + ")"
                : "$name == " + Vtl.Literal(key);
            text.Append("#if(").Append(condition).Append(")#set(").Append(variable).Append(" = $name)#end\n");
        }
    }

    private bool Has(ParameterSource source) => _operation.Parameters.Items.Any(parameter => parameter.Source == source && Counts(parameter));

    private bool Counts(ParameterModel parameter) => _names is null || _names.ContainsKey(parameter.Name);
}
