using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

#pragma warning disable IDE0130 // The namespace is Verify's.
namespace VerifyXunit;

/// <summary>Prints diagnostics in the format of Verify.SourceGenerators: JSON without quotation marks, with the lines around each place as a comment.</summary>
internal static class DiagnosticText
{
    private const string Indent = "      ";

    public static string Of(string name, IEnumerable<Diagnostic> diagnostics)
    {
        var texts = diagnostics.Select(Object).ToList();
        var list = texts.Count == 0 ? "[]" : $"[\n{string.Join(",\n", texts)}\n  ]";
        return $"{{\n  {name}: {list}\n}}";
    }

    private static string Object(Diagnostic diagnostic)
    {
        List<(string Name, string Value)> members = [("Message", diagnostic.GetMessage(CultureInfo.InvariantCulture)), ("Severity", diagnostic.Severity.ToString())];
        if (diagnostic.Location != Location.None)
        {
            members.Insert(0, ("Location", Place(diagnostic.Location)));
        }

        if (diagnostic.WarningLevel != 0)
        {
            members.Add(("WarningLevel", diagnostic.WarningLevel.ToString(CultureInfo.InvariantCulture)));
        }

        members.Add(("Descriptor", $"{{\n{Members(Rule(diagnostic.Descriptor), Indent + "  ")}\n{Indent}}}"));
        return $"    {{\n{Members(members, Indent)}\n    }}";
    }

    private static IEnumerable<(string Name, string Value)> Rule(DiagnosticDescriptor rule)
    {
        (string Name, string Value)[] members =
        [
            ("Id", rule.Id),
            ("Title", rule.Title.ToString(CultureInfo.InvariantCulture)),
            ("Description", rule.Description.ToString(CultureInfo.InvariantCulture)),
            ("HelpLink", rule.HelpLinkUri),
            ("MessageFormat", rule.MessageFormat.ToString(CultureInfo.InvariantCulture)),
            ("Category", rule.Category),
            ("DefaultSeverity", rule.DefaultSeverity.ToString()),
            ("IsEnabledByDefault", rule.IsEnabledByDefault ? "true" : "false"),
            ("CustomTags", rule.CustomTags.Any() ? $"[\n{string.Join(",\n", rule.CustomTags.Select(tag => Indent + "    " + tag))}\n{Indent}  ]" : ""),
        ];
        return members.Where(member => member.Value.Length > 0);
    }

    private static string Members(IEnumerable<(string Name, string Value)> members, string indent) =>
        string.Join(",\n", members.Select(member => $"{indent}{member.Name}: {member.Value}"));

    private static string Place(Location location)
    {
        var span = location.GetMappedLineSpan();
        var text = new StringBuilder();
        if (location.SourceTree is { } tree)
        {
            text.Append("/*\n");
            var lines = tree.GetText(TestContext.Current.CancellationToken).Lines;
            for (var i = Math.Max(span.StartLinePosition.Line - 1, 0); i <= Math.Min(span.EndLinePosition.Line + 1, lines.Count - 1); i++)
            {
                text.Append(lines[i]).Append('\n');
                if (lines[i].Span.Intersection(location.SourceSpan) is { } marked)
                {
                    text.Append(' ', marked.Start - lines[i].Start).Append('^', marked.Length).Append('\n');
                }
            }

            text.Append("*/\n ");
        }

        return $"{text}{span.Path.Replace('/', '\\')}: {span.Span}";
    }
}
#pragma warning restore IDE0130
