using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Linting;

/// <summary>Looks in a CloudFormation template for what a deployment would trip over: limits, and names that nothing has.</summary>
internal sealed partial class StackLint
{
    private const int LargestTemplate = 1024 * 1024;

    private readonly List<string> _findings = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "AWS::AccountId", "AWS::NotificationARNs", "AWS::NoValue", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix" };

    /// <summary>What is wrong, a sentence each with its place.</summary>
    public static IReadOnlyList<string> Check(byte[] template, byte[]? body)
    {
        var lint = new StackLint();
        using var json = WellFormedJson.Parse(template);
        lint.Limit("Resources", json.RootElement, 500);
        lint.Limit("Parameters", json.RootElement, 200);
        lint.Limit("Outputs", json.RootElement, 200);
        if (template.Length > LargestTemplate)
        {
            lint._findings.Add("the template: it is larger than 1 MB, which CloudFormation takes at most.");
        }

        var description = DocumentLint.Text(json.RootElement, "Description") ?? "";
        lint.Length("Description", Encoding.UTF8.GetByteCount(description), 1024, "bytes");
        foreach (var resource in DocumentLint.Members(json.RootElement, "Resources").Where(r => DocumentLint.Text(r.Value, "Type") is "AWS::Serverless::Function" or "AWS::Lambda::Function"))
        {
            lint.Length(resource.Name + ".Description", DocumentLint.Text(DocumentLint.Child(resource.Value, "Properties"), "Description")?.Length ?? 0, 256, "letters");
        }

        lint.Walk(json.RootElement, "");
        using var document = body is null ? null : WellFormedJson.Parse(body);
        if (document is not null)
        {
            lint.Walk(document.RootElement, "body");
        }

        lint._findings.AddRange(ResourceCycles.Find(json.RootElement, document?.RootElement ?? default)
            .Select(cycle => $"Resources: {cycle} wait for each other, so CloudFormation makes none of them. Take one of these references out."));

        return lint._findings;
    }

    private void Length(string place, int length, int most, string unit)
    {
        if (length > most)
        {
            _findings.Add(string.Create(CultureInfo.InvariantCulture, $"{place}: it has more than {most} {unit}, which AWS takes at most. Write a shorter one."));
        }
    }

    private void Limit(string section, JsonElement root, int most)
    {
        var members = DocumentLint.Members(root, section).ToList();
        _names.UnionWith(section == "Outputs" ? [] : members.Select(member => member.Name));
        if (members.Count > most)
        {
            _findings.Add(string.Create(CultureInfo.InvariantCulture, $"{section}: {members.Count} are more than {most}, which CloudFormation takes at most."));
        }
    }

    private void Walk(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, place);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                switch (member.Name)
                {
                    case "Ref" when member.Value.ValueKind == JsonValueKind.String:
                        Reference(member.Value.GetString()!, place);
                        break;
                    case "Fn::GetAtt" when member.Value.ValueKind == JsonValueKind.Array:
                        Reference(member.Value[0].GetString()!, place);
                        break;
                    case "Fn::Sub" when member.Value.ValueKind == JsonValueKind.String:
                        foreach (Match match in Placeholder().Matches(member.Value.GetString()!))
                        {
                            Reference(match.Groups[1].Value, place);
                        }

                        break;
                    default:
                        Walk(member.Value, place.Length == 0 ? member.Name : place + "." + member.Name);
                        break;
                }
            }
        }
    }

    // "Function.Arn" is an attribute of "Function".
    private void Reference(string name, string place)
    {
        if (!_names.Contains(name) && !_names.Contains(name.Split('.')[0]))
        {
            _findings.Add($"{place}: nothing in the template is called '{name}'. Declare it with [assembly: StackParameter(\"{name}\")], or correct the name.");
        }
    }

    [GeneratedRegex(@"\$\{([^!}][^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
