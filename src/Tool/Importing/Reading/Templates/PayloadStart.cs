using System.Text.RegularExpressions;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Templates;

/// <summary>
/// Adds to a template of the document what the generated code reads from a payload: the id of the operation, if the function has several, and one member
/// for each parameter of the method.
/// </summary>
internal static partial class PayloadStart
{
    /// <summary>The member with the id of the operation, from the contract of payloads.</summary>
    private const string Operation = "@op";

    private const string Repair = """.replaceAll("\\'","'")""";

    /// <summary>Returns the members that a template does not write, each as the text that writes it and a comma.</summary>
    /// <param name="template">The template.</param>
    /// <param name="operationId">The id of the operation; null if the function has no other operation.</param>
    /// <param name="parameters">The parameters of the method.</param>
    public static IReadOnlyList<(string Name, string Text)> Missing(string template, string? operationId, IEnumerable<ImportedParameter> parameters)
    {
        var names = Names().Matches(template).Select(static match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        IEnumerable<(string Name, string Text)> operation = operationId is null ? [] : [(Operation, $"\"{Operation}\":\"{operationId}\",")];
        return [.. operation.Concat(parameters.Select(Member)).Where(member => !names.Contains(member.Name))];
    }

    /// <summary>
    /// Returns the template with members at the start of its object, or null if it does not begin with an object whose first member is always there.
    /// </summary>
    public static string? Add(string template, IEnumerable<string> members)
        => ObjectStart().Match(template) is { Success: true } start ? template.Insert(start.Length, string.Concat(members)) : null;

    // A value that the request does not carry has no member, which is how generated code notices that it is absent.
    private static (string Name, string Text) Member(ImportedParameter parameter)
    {
        var name = parameter.Name.TrimStart('@');
        var source = parameter.Attributes[0];
        var wireName = source.Arguments.Count > 0 && source.Arguments[0].Name is null ? source.Arguments[0].Value.Text : name;
        var value = $"$input.params('{wireName}')";
        var member = $"\"{name}\":\"$util.escapeJavaScript({value}){Repair}\",";
        return (name, source.Name switch
        {
            "FromPath" => member,
            "FromBody" => $"#if($input.json('$') != '\"\"')\"{name}\":$input.json('$'),#end",
            _ => $"#if({value} != ''){member}#end",
        });
    }

    [GeneratedRegex(@"""([^""\\$#]+)""\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    // Comments and assignments, and the brace of an object whose first member is written as it is.
    [GeneratedRegex(
        """
        \A(?>\s+|\#\#[^\n]*\n|\#set\((?>[^()"']+|"[^"]*"|'[^']*'|(?<open>\()|(?<-open>\)))*(?(open)(?!))\))*\{(?=\s*"[^"\\$\#]+"\s*:)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex ObjectStart();
}
