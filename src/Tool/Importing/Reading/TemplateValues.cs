using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Importing.Reading;

/// <summary>
/// Writes values of a template whose reference only AWS can follow, and for which the reader has a value of this machine: an account, a name, an ARN.
/// A reference stays where the project can have it. In any other place the value stands, and a note says which one to replace.
/// </summary>
internal sealed partial class TemplateValues(ImportScope scope)
{
    /// <summary>The names that mean the same in every stack.</summary>
    private static readonly string[] OfEveryStack =
        ["AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix"];

    /// <summary>Those of them that a document of OpenAPI can have, because <c>openapi.json</c> is read without a stack.</summary>
    private static readonly string[] OfEveryDocument = ["AWS::AccountId", "AWS::Partition", "AWS::Region"];

    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    /// <summary>Returns a value as the text of an attribute in which <c>${NAME}</c> is a reference.</summary>
    /// <param name="place">The value.</param>
    /// <param name="name">What the value is, at the start of a sentence, such as "The environment variable 'TABLE'".</param>
    public string Text(JsonPlace place, string name)
    {
        if (place.StandIn is { IsExact: true } standIn && References(standIn.Form).All(OfEveryStack.Contains))
        {
            return SubText.OfAttribute(standIn.Form);
        }

        return SubText.Escape(Plain(place, name));
    }

    /// <summary>Returns a value that has to stand for itself.</summary>
    /// <param name="place">The value.</param>
    /// <param name="name">What the value is, at the start of a sentence.</param>
    public string Plain(JsonPlace place, string name)
    {
        Check(place, name);
        return place.KnownText ?? "";
    }

    /// <summary>Notes a value that has to stand for itself, if it is one of this machine.</summary>
    public void Check(JsonPlace place, string name)
    {
        var references = place.StandIn is { } standIn ? string.Join(", ", References(standIn.Form).Select(static one => $"${{{one}}}")) : "";
        if (references.Length == 0 && IsOfThisMachine(place))
        {
            references = "the ARN of the state machine";
        }

        var value = place.KnownText is { Length: <= LongestValue } text ? $"'{text}'" : "a text";
        if (references.Length > 0 && _noted.Add($"{name} {value}"))
        {
            scope.Note(place, $"{name} is {value}, in which values of this machine stand for {references}. Write the values that AWS has.");
        }
    }

    /// <summary>Notes each such value within a part of the file.</summary>
    public void CheckAll(JsonPlace place, string name)
    {
        if (place.IsPlainObject)
        {
            foreach (var (_, member) in place.Members())
            {
                CheckAll(member, name);
            }
        }
        else if (place.Value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in place.Items())
            {
                CheckAll(item, name);
            }
        }
        else
        {
            Check(place, name);
        }
    }

    /// <summary>Returns the form that a document can have of a value, in which <c>Fn::Sub</c> fills in the references; otherwise null.</summary>
    public static string? FormInDocument(JsonPlace place)
        => place.StandIn is { IsExact: true } standIn && References(standIn.Form).All(OfEveryDocument.Contains) ? standIn.Form : null;

    private const int LongestValue = 200;

    // SAM writes this template of an event without a function of CloudFormation.
    private static bool IsOfThisMachine(JsonPlace place)
        => place.Source.IsTemplate
            && place.KnownText?.Contains($"arn:aws:states:{AwsNames.Region}:{AwsNames.AccountId}:stateMachine:", StringComparison.Ordinal) == true;

    private static IEnumerable<string> References(string form)
        => Reference().Matches(form).Select(static match => match.Groups[1].Value)
            .Where(static name => name != "AWS::Partition" && name != "AWS::URLSuffix")
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\$\{([^!{}][^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
