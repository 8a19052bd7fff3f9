using System.Text;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// The loops that find under which keys a request carries the parameters. A template cannot tell absent from empty by the
/// value, and a header's name may be written in any case. Two headers that differ only in case give one member: the last.
/// </summary>
internal sealed class KeyLookup
{
    private readonly OperationModel _operation;
    private readonly Dictionary<string, string>? _names;

    /// <param name="operation">The operation.</param>
    /// <param name="names">Only these parameters count; null for all.</param>
    public KeyLookup(OperationModel operation, Dictionary<string, string>? names = null)
    {
        _operation = operation;
        _names = names;
        Text = Loop("querystring", ParameterSource.Query) + Loop("header", ParameterSource.Header);
        NeedsParams = Text.Length > 0 || operation.Parameters.Items.Any(parameter =>
            parameter.Source is ParameterSource.Path or ParameterSource.QueryMap or ParameterSource.HeaderMap && Counts(parameter));
    }

    public string Text { get; }

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
                var condition = source == ParameterSource.Header
                    ? "$name.matches(" + Vtl.Literal(Vtl.AnyCase(parameter.WireName)) + ")"
                    : "$name == " + Vtl.Literal(parameter.WireName);
                text.Append("#if(").Append(condition).Append(")#set(").Append(Variable(i)).Append(" = $name)#end\n");
            }
        }

        return text.Length == 0 ? "" : "#foreach($name in $params." + place + ".keySet())\n" + text + "#end\n";
    }

    private bool Counts(ParameterModel parameter) => _names is null || _names.ContainsKey(parameter.Name);
}
