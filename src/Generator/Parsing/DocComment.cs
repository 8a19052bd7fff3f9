using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Parsing;

/// <summary>
/// The XML comment of a declaration as plain text. It is read from the syntax trivia, because without /doc the compiler does not parse the comment
/// and symbols have none.
/// </summary>
internal sealed class DocComment
{
    private static readonly DocComment Empty = new(null);

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "para", "br", "list", "listheader", "item", "term", "description", "code", "p", "ul", "ol", "li",
    };

    private readonly XElement? _root;

    private DocComment(XElement? root) => _root = root;

    public string? Summary => Text(_root?.Element("summary"));

    public string? Remarks => Text(_root?.Element("remarks"));

    public string? Returns => Text(_root?.Element("returns"));

    public string? Example => Text(_root?.Element("example"));

    public static DocComment Of(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference)
        {
            return Empty;
        }

        var node = reference.GetSyntax(cancellation);
        StringBuilder? text = null;
        foreach (var trivia in node.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                AppendLines(text ??= new(), trivia.ToFullString());
            }
            else if (trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                AppendBlock(text ??= new(), trivia.ToFullString());
            }
        }

        return text is null || text.Length == 0 ? Empty : Parse(text.ToString());
    }

    public string? Parameter(string name) => Named("param", "name", n => n == name);

    /// <summary>Returns the attribute <c>example</c> of a parameter's comment, as ASP.NET Core reads it, or null.</summary>
    public string? ParameterExample(string name)
    {
        var example = _root?.Elements("param").FirstOrDefault(e => e.Attribute("name")?.Value == name)?.Attribute("example")?.Value.Trim();
        return string.IsNullOrEmpty(example) ? null : example;
    }

    /// <summary>Returns the description of an exception whose type the comment names with or without its namespace.</summary>
    public string? Exception(INamedTypeSymbol type) =>
        Named("exception", "cref", n => n == type.Name || n.EndsWith("." + type.Name, StringComparison.Ordinal));

    private static void AppendLines(StringBuilder text, string trivia)
    {
        foreach (var line in trivia.Split('\n'))
        {
            var start = line.TrimStart();
            if (start.StartsWith("///", StringComparison.Ordinal) && !start.StartsWith("////", StringComparison.Ordinal))
            {
                text.Append(start, 3, start.Length - 3).Append('\n');
            }
        }
    }

    // An asterisk at the start of a line is not part of the comment's text.
    private static void AppendBlock(StringBuilder text, string trivia)
    {
        if (trivia.Length < 6 || !trivia.StartsWith("/**", StringComparison.Ordinal) || trivia[3] == '*')
        {
            return;
        }

        var lines = trivia.Substring(3, trivia.Length - 5).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimStart();
            text.Append(i > 0 && line.StartsWith("*", StringComparison.Ordinal) ? line.Substring(1) : line).Append('\n');
        }
    }

    private static DocComment Parse(string text)
    {
        try
        {
            // A reader of a fragment allocates buffers in proportion to the text, which matters because there is one for every declaration.
            using var reader = new XmlTextReader("<doc>" + text + "</doc>", XmlNodeType.Element, null)
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                WhitespaceHandling = WhitespaceHandling.All,
            };
            return new(XElement.Load(reader));
        }
        catch (XmlException)
        {
            // If documentation is on, the compiler warns about the invalid XML (CS1570).
            return Empty;
        }
    }

    /// <summary>Returns an element of a comment as plain text, or null if it is empty.</summary>
    public static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);
        var words = text.ToString().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(" ", words);
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText value)
            {
                text.Append(value.Value);
            }
            else if (node is XElement inner)
            {
                // The text of a block element is separated from the text around it.
                var separator = Blocks.Contains(inner.Name.LocalName) ? " " : "";
                text.Append(separator);
                if (inner.FirstNode is null)
                {
                    text.Append(Reference(inner));
                }
                else
                {
                    Append(text, inner);
                }

                text.Append(separator);
            }
        }
    }

    private static string Reference(XElement element)
    {
        var value = (element.Attribute("langword") ?? element.Attribute("name") ?? element.Attribute("cref") ?? element.Attribute("href"))?.Value ?? "";

        // Parameters and type arguments are of no use to readers of the API's document, and contain dots themselves.
        var end = value.IndexOfAny(['(', '{', '<', '`']);
        return element.Attribute("cref") is null ? value : QualifiedName.Last(end < 0 ? value : value.Substring(0, end));
    }

    private string? Named(string element, string attribute, Func<string, bool> matches) =>
        Text(_root?.Elements(element).FirstOrDefault(e => e.Attribute(attribute)?.Value is { } name && matches(name)));
}
