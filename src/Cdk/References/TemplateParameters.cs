using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Constructs;

namespace Sluice.Cdk.References;

/// <summary>The parameters of a template: given values, and parameters of the stack for the others, which are made when something refers to them.</summary>
internal sealed class TemplateParameters
{
    private readonly Construct _scope;
    private readonly JsonObject _section;
    private readonly IDictionary<string, string> _given;
    private readonly Rewriter _rewriter;

    /// <summary>Checks the given values.</summary>
    /// <exception cref="SluiceApiException">A value belongs to no parameter, or the parameter does not allow it.</exception>
    public TemplateParameters(Construct scope, JsonObject? section, IDictionary<string, string>? given, Rewriter rewriter)
    {
        _scope = scope;
        _section = section ?? [];
        _given = given ?? new Dictionary<string, string>();
        _rewriter = rewriter;
        foreach (var (name, value) in _given)
        {
            if (_section[name] is not JsonObject declaration)
            {
                throw new SluiceApiException(
                    $"Parameters has '{name}', which the template does not declare. It declares: "
                    + $"{string.Join(", ", _section.Select(parameter => parameter.Key))}.");
            }

            GivenValue.Check(name, value, declaration);
        }
    }

    /// <summary>The parameters of the stack that have been made.</summary>
    public Dictionary<string, CfnParameter> Made { get; } = [];

    public bool Has(string name) => _section.ContainsKey(name);

    /// <summary>The value of <c>Ref</c>.</summary>
    public object Reference(string name)
    {
        if (!IsKnown(name, out var value))
        {
            return new Dictionary<string, object> { ["Ref"] = Parameter(name).LogicalId };
        }

        var type = Type(name);
        return Token.IsUnresolved(value) ? value
            : type == "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal) ? value.Split(',', StringSplitOptions.TrimEntries)
            : type == "Number" && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
            : value;
    }

    /// <summary>What <c>${NAME}</c> stands for.</summary>
    public SubPart InText(string name) =>
        !IsKnown(name, out var value) ? new SubPart(Name: Parameter(name).LogicalId)
        : Token.IsUnresolved(value) ? new SubPart(Value: value)
        : new SubPart(Text: value);

    // The value of a parameter that SSM resolves is the name of SSM's parameter, so the stack keeps a parameter.
    private bool IsKnown(string name, out string value) => _given.TryGetValue(name, out value!) && !IsResolvedBySsm(name);

    private bool IsResolvedBySsm(string name) => Type(name).StartsWith("AWS::SSM::Parameter::Value<", StringComparison.Ordinal);

    private string Type(string name) => Rewriter.Text(_section[name]!["Type"]) ?? "String";

    private CfnParameter Parameter(string name)
    {
        if (Made.TryGetValue(name, out var made))
        {
            return made;
        }

        var declaration = (JsonObject)_section[name]!;
        var isGiven = _given.TryGetValue(name, out var value);

        // CloudFormation keeps the value of a parameter when its default changes, so a parameter with another default needs another id.
        var id = isGiven ? name + string.Concat(value!.Where(char.IsAsciiLetterOrDigit)) : name;
        return Made[name] = new CfnParameter(_scope, id, new CfnParameterProps
        {
            Type = Type(name),
            Default = isGiven ? value : declaration["Default"] is { } initial ? _rewriter.Value(initial) : null,
            Description = Rewriter.Text(declaration["Description"]),
            AllowedValues = declaration["AllowedValues"] is JsonArray allowed ? [.. allowed.Select(item => item!.ToString())] : null,
            AllowedPattern = Rewriter.Text(declaration["AllowedPattern"]),
            ConstraintDescription = Rewriter.Text(declaration["ConstraintDescription"]),
            NoEcho = declaration["NoEcho"] is { } hidden ? GivenValue.IsTrue(hidden) : null,
            MinLength = GivenValue.Number(declaration["MinLength"]),
            MaxLength = GivenValue.Number(declaration["MaxLength"]),
            MinValue = GivenValue.Number(declaration["MinValue"]),
            MaxValue = GivenValue.Number(declaration["MaxValue"]),
        });
    }
}
