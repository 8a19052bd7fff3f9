using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.Contract;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Finds mistakes in a CloudFormation template that make a deployment fail: exceeded limits, and references to names that do not exist.</summary>
internal sealed partial class StackLint
{
    /// <summary>The start of the types that SAM replaces by other types.</summary>
    public const string SamPrefix = "AWS::Serverless::";

    private const string Sam = "AWS::Serverless-2016-10-31";
    private const string SamTransforms = "AWS::Serverless";

    private readonly List<StackFinding> _findings = [];
    private readonly HashSet<string> _conditions = new(StringComparer.Ordinal);
    private readonly string _cure;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal)
    {
        "AWS::AccountId", "AWS::NotificationARNs", "AWS::NoValue", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix",
    };

    private bool _hasMacros;
    private bool _hasSam;

    /// <param name="cure">A sentence that says how to declare the name <c>{0}</c>.</param>
    private StackLint(string cure) => _cure = cure;

    /// <inheritdoc cref="Check(CheckedTemplate, byte[])"/>
    public static IReadOnlyList<string> Check(byte[] template, byte[]? body) => Check(CheckedTemplate.Parse(template), body);

    /// <summary>Returns what is wrong: one sentence for each mistake, with its place.</summary>
    public static IReadOnlyList<string> Check(CheckedTemplate template, byte[]? body)
    {
        if (template.Problem is { } broken)
        {
            return [broken];
        }

        try
        {
            var findings = Check(
                template.Root, body is null ? default : JsonFile.Parse(body, BodyFile.Name).Value, template.Length,
                "Declare it with [assembly: StackParameter(\"{0}\")], or correct the name.");
            return [.. findings.Select(static finding => $"{finding.Place}: {finding.Problem}")];
        }
        catch (DocumentException problem)
        {
            return [$"{problem.File}: {problem.Place}: {problem.Problem}"];
        }
    }

    /// <summary>Returns what is wrong with a template that anybody wrote.</summary>
    /// <param name="template">The template as it is written, without loops.</param>
    /// <param name="length">The length of its file in bytes.</param>
    public static IReadOnlyList<DocumentException> CheckFile(JsonPlace template, int length) =>
    [
        .. Check(template.Value, default, length, "Declare it, or correct the name.")
            .Select(finding => template.Source.Error(finding.Path, finding.Problem, null, Refusal.ByAws, isUnknown: false)),
    ];

    private static List<StackFinding> Check(JsonElement template, JsonElement body, int length, string cure)
    {
        var lint = new StackLint(cure);
        lint.ReadTransforms(LintJson.Child(template, "Transform"));
        lint.RequireSam(template);
        lint.Limit("Resources", template, 500);
        lint.Limit("Parameters", template, 200);
        lint.Limit("Outputs", template, 200);
        if (length > InlineDocument.LargestTemplate && !InlineDocument.IsIn(template))
        {
            lint._findings.Add(
                new("the template", "$", "it has more than 1,000,000 bytes, which CloudFormation takes at most. Split the API into two."));
        }

        lint._conditions.UnionWith(LintJson.Members(template, "Conditions").Select(static condition => condition.Name));
        lint.Length("Description", "$.Description", Encoding.UTF8.GetByteCount(LintJson.Text(template, "Description") ?? ""), 1024, "bytes");
        foreach (var resource in LintJson.Members(template, "Resources").Where(r => IsFunction(r.Value)))
        {
            var description = LintJson.Text(LintJson.Child(resource.Value, "Properties"), "Description");
            lint.Length(
                resource.Name + ".Description",
                $"$.Resources{JsonPlace.StepOf(resource.Name)}.Properties.Description",
                description?.Length ?? 0,
                256,
                "letters");
        }

        lint.Walk(template, "", "$");
        lint.Walk(body, "body", "$");
        lint._findings.AddRange(ResourceCycles.Find(template, body)
            .Select(cycle => new StackFinding(
                "Resources", $"$.Resources{JsonPlace.StepOf(cycle.Split(' ')[0])}",
                $"{cycle} wait for each other, so CloudFormation makes none of them. Take one of these references out.")));
        return lint._findings;
    }

    private static bool IsFunction(JsonElement resource) => LintJson.Text(resource, "Type") is "AWS::Serverless::Function" or "AWS::Lambda::Function";

    // A macro can add resources of any name, and so can a loop.
    private void ReadTransforms(JsonElement transform)
    {
        var names = transform.ValueKind == JsonValueKind.Array ? LintJson.Items(transform) : [transform];
        foreach (var name in names.Where(name => name.ValueKind != JsonValueKind.Undefined))
        {
            var text = name.ValueKind == JsonValueKind.String ? name.GetString()! : "";
            if (text != Sam && text.StartsWith(SamTransforms, StringComparison.OrdinalIgnoreCase))
            {
                // The check continues as if it were the transform that there is.
                _findings.Add(new("Transform", "$.Transform", $"AWS has no transform '{text}'. Write '{Sam}'."));
                text = Sam;
            }

            _hasSam |= text == Sam;
            _hasMacros |= text != Sam;
        }
    }

    // CloudFormation answers "Unrecognized resource types". The check continues as if the transform were there.
    private void RequireSam(JsonElement template)
    {
        var types = LintJson.Members(template, "Resources").Select(resource => LintJson.Text(resource.Value, "Type"));
        if (!_hasSam && !_hasMacros && types.Any(type => type?.StartsWith(SamPrefix, StringComparison.Ordinal) == true))
        {
            _findings.Add(new(
                "Resources",
                "$.Resources",
                $"CloudFormation knows types that begin with '{SamPrefix}' only with SAM's transform. Add \"Transform\": \"{Sam}\" to the template."));
            _hasSam = true;
        }
    }

    private void Length(string place, string path, int length, int most, string unit)
    {
        if (length > most)
        {
            _findings.Add(new(
                place, path, string.Create(CultureInfo.InvariantCulture, $"it has more than {most} {unit}, which AWS takes at most. Write a shorter one.")));
        }
    }

    private void Limit(string section, JsonElement root, int most)
    {
        var members = LintJson.Members(root, section).ToList();
        _names.UnionWith(section == "Outputs" ? [] : members.Select(member => member.Name));
        if (members.Count > most)
        {
            _findings.Add(new(
                section,
                $"$.{section}",
                string.Create(CultureInfo.InvariantCulture, $"{members.Count} are more than {most}, which CloudFormation takes at most.")));
        }
    }

    private void Walk(JsonElement element, string place, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, place, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                Walk(member, place, path + JsonPlace.StepOf(member.Name));
            }
        }
    }

    private void Walk(JsonProperty member, string place, string path)
    {
        switch (member.Name)
        {
            case "Ref" when member.Value.ValueKind == JsonValueKind.String:
                Reference(member.Value.GetString()!, place, path);
                break;
            case "Fn::GetAtt" when member.Value.ValueKind == JsonValueKind.String:
                Reference(member.Value.GetString()!, place, path);
                break;
            case "Fn::GetAtt" when LintJson.Items(member.Value).FirstOrDefault() is { ValueKind: JsonValueKind.String } resource:
                Reference(resource.GetString()!, place, path);
                break;
            case "Fn::Sub" when member.Value.ValueKind == JsonValueKind.String:
                Substituted(member.Value.GetString()!, default, place, path);
                break;
            case "Fn::Sub" when LintJson.Items(member.Value).ToArray() is [{ ValueKind: JsonValueKind.String } text, var variables]:
                Substituted(text.GetString()!, variables, place, path + "[0]");
                Walk(variables, place, path + "[1]");
                break;
            case "Fn::If" when LintJson.Items(member.Value).FirstOrDefault() is { ValueKind: JsonValueKind.String } condition:
                Condition(condition.GetString()!, place, path + "[0]");
                Walk(member.Value, place, path);
                break;
            case "Condition" when member.Value.ValueKind == JsonValueKind.String && OwnCondition().IsMatch(path):
                Condition(member.Value.GetString()!, place, path);
                break;
            case "DependsOn" when OwnDependency().IsMatch(path):
                foreach (var other in member.Value.ValueKind == JsonValueKind.String ? [member.Value] : LintJson.Items(member.Value))
                {
                    if (other.ValueKind == JsonValueKind.String)
                    {
                        Reference(other.GetString()!, place, path);
                    }
                }

                break;
            default:
                Walk(member.Value, place.Length == 0 ? member.Name : place + "." + member.Name, path);
                break;
        }
    }

    private void Substituted(string text, JsonElement variables, string place, string path)
    {
        foreach (var name in SubNames.In(text).Where(name => LintJson.Child(variables, name).ValueKind == JsonValueKind.Undefined))
        {
            Reference(name, place, path);
        }
    }

    private void Condition(string name, string place, string path)
    {
        if (!_hasMacros && !_conditions.Contains(name))
        {
            _findings.Add(new(place, path, $"the template has no condition '{name}'. Declare it under 'Conditions', or correct the name."));
        }
    }

    // "Function.Arn" is an attribute of "Function".
    private void Reference(string name, string place, string path)
    {
        if (!_names.Contains(name) && !_names.Contains(name.Split('.')[0]) && !IsMadeByMacro(name))
        {
            _findings.Add(new(place, path, $"nothing in the template is called '{name}'. {_cure.Replace("{0}", name, StringComparison.Ordinal)}"));
        }
    }

    // The name of a resource that SAM makes starts with the name of the resource that it belongs to (FunctionRole), or SAM chooses it (ServerlessRestApi).
    private bool IsMadeByMacro(string name) =>
        _hasMacros
        || (_hasSam && (name.StartsWith("Serverless", StringComparison.Ordinal)
            || _names.Any(known => known.Length > 0 && name.StartsWith(known, StringComparison.Ordinal))));

    // The conditions of resources and outputs, and those that other conditions name. Policies have members of the same name.
    [GeneratedRegex(@"^\$\.(?:(?:Resources|Outputs)(?:\.[A-Za-z0-9_]+|\['[^']*'\])\.Condition$|Conditions\b)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnCondition();

    [GeneratedRegex(@"^\$\.Resources(?:\.[A-Za-z0-9_]+|\['[^']*'\])\.DependsOn$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnDependency();
}
