using Sluice.Contract;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>What references to the resources of a template give, by the rules of <see cref="NamingRule"/>.</summary>
internal sealed class ResourceSet(Evaluator evaluator, JsonPlace? resources)
{
    private const string Outputs = "Outputs.";

    private readonly Dictionary<(string LogicalId, string? Attribute), Evaluated> _known = [];

    /// <summary>Returns the value of a reference, or null if the template has no such resource.</summary>
    /// <param name="logicalId">The logical id of the resource.</param>
    /// <param name="attribute">The attribute (<c>Fn::GetAtt</c>), or null for the resource itself (<c>Ref</c>).</param>
    public Evaluated? Find(string logicalId, string? attribute)
    {
        if (_known.TryGetValue((logicalId, attribute), out var known))
        {
            return known;
        }

        if (resources?.Find(logicalId) is not { IsObject: true } resource)
        {
            return attribute is null && resources is { } all && SamNames.StageOf(logicalId, all) is { } stage ? evaluator.Evaluate(stage) : null;
        }

        // This value counts if a property of the resource refers to the resource itself.
        var text = attribute is null ? logicalId : $"{logicalId}.{attribute}";
        _known[(logicalId, attribute)] = Evaluated.Unknown($"The value of '{text}' depends on itself, directly or through others.");
        return _known[(logicalId, attribute)] = evaluator.Enter(() => Evaluate(logicalId, attribute, resource, text), Evaluated.Unknown(Evaluator.TooDeep));
    }

    private Evaluated Evaluate(string logicalId, string? attribute, JsonPlace resource, string text)
    {
        if (resource.Find("Condition") is { IsString: true } name && name.Value.GetString() is { } condition
            && evaluator.Conditions.Find(condition) is { IsTrue: false })
        {
            return Evaluated.Unknown($"The resource '{logicalId}' does not exist, because its condition '{condition}' is false.");
        }

        var type = resource.Find("Type")?.KnownText;
        var properties = resource.Find("Properties");
        if (type == "AWS::SSM::Parameter" && attribute == "Value" && properties?.Find("Value") is { } value)
        {
            return evaluator.Evaluate(value);
        }

        if (type == "AWS::Serverless::Api" && attribute == "Stage" && properties?.Find("StageName") is { } stage)
        {
            return evaluator.Evaluate(stage);
        }

        if (type is "AWS::Lambda::Alias" or "AWS::Lambda::Version" && properties?.Find("FunctionName") is { } function)
        {
            return OfFunction(attribute, type == "AWS::Lambda::Alias" ? properties?.Find("Name") : null, evaluator.Evaluate(function), resource);
        }

        if (type == "AWS::Serverless::Function" && attribute is "Alias" or "Version")
        {
            return OfFunction(null, attribute == "Alias" ? properties?.Find("AutoPublishAlias") : null, Find(logicalId, null)!.Value, resource);
        }

        if (attribute?.StartsWith(Outputs, StringComparison.Ordinal) == true && NestedStacks.IsOne(resource))
        {
            return evaluator.Stacks.Output(logicalId, attribute[Outputs.Length..]);
        }

        var rule = NamingRule.Find(type);
        if (rule?.PatternOf(attribute) is not { } pattern)
        {
            if (attribute is not null && type is not null && ResourceTypes.Find(type) is { Attributes: { } known }
                && !known.Contains(attribute, StringComparer.Ordinal) && Nearest.Of(attribute, known) is { } near)
            {
                return Evaluated.Wrong($"{type} has no attribute '{attribute}'. Did you mean '{near}'?");
            }

            return Evaluated.Unknown($"Only AWS knows the value of '{text}'. {evaluator.Inputs.CureOf(text)}");
        }

        var given = rule.NameProperty is { } property && properties?.Find(property) is { } place ? evaluator.Evaluate(place) : Evaluated.Removed;
        return given.Reason is not null ? given
            : evaluator.Made(NamingRule.Fill(pattern, given.Text, evaluator.Inputs.Nesting.NameOf(logicalId)), resource, FormOf(pattern, given, text));
    }

    // The name that the template gives is in the text; any other one is known only to AWS.
    private string FormOf(string pattern, Evaluated name, string reference)
        => name.Text is not null && evaluator.FormOf(name) is { } form && NamingRule.FormOf(pattern, form) is { } known ? known : $"${{{reference}}}";

    // The ARN of a version or of an alias is the ARN of its function with the number or the name. This gateway serves one version, which is called 1.
    private Evaluated OfFunction(string? attribute, JsonPlace? alias, Evaluated name, JsonPlace at)
    {
        var qualifier = alias is { } place ? evaluator.Evaluate(place) : evaluator.Made("1", at);
        if (name.Text is not { } text || qualifier.Text is not { } of)
        {
            return Evaluated.Unknown(name.Reason ?? qualifier.Reason ?? "The name of the function is not a text.");
        }

        return attribute == "Version"
            ? qualifier
            : evaluator.Made($"{AwsNames.FunctionArn(text[(text.LastIndexOf(':') + 1)..])}:{of}", at, $"${{{at.Path[(at.Path.LastIndexOf('.') + 1)..]}}}");
    }
}
