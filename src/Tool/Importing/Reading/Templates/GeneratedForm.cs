using System.Text.RegularExpressions;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Templates;

/// <summary>
/// Reads the template that Sluice makes of a signature (docs/architecture.md has the payload). A part that it does not know, such as a map of all
/// headers, is no such template.
/// </summary>
internal static partial class GeneratedForm
{
    public static ValueList<Binding>? Read(string text)
    {
        var keys = new Dictionary<string, (BindingSource Source, string Name)>(StringComparer.Ordinal);
        var bindings = new List<Binding>();
        for (var at = 0; at < text.Length;)
        {
            var part = Part().Match(text, at);
            if (!part.Success || part.Length == 0 || !Read(part, keys, bindings))
            {
                return null;
            }

            at += part.Length;
        }

        return new(bindings);
    }

    private static bool Read(Match part, Dictionary<string, (BindingSource Source, string Name)> keys, List<Binding> bindings)
    {
        var (key, name) = (part.Groups["key"].Value, part.Groups["name"].Value);
        if (key.Length > 0)
        {
            var isQuery = part.Groups["query"].Success;
            keys[key] = isQuery ? (BindingSource.Query, part.Groups["query"].Value) : (BindingSource.Header, part.Groups["header"].Value);
        }
        else if (part.Groups["body"].Success)
        {
            bindings.Add(new(BindingSource.Body, "", part.Groups["body"].Value));
        }
        else if (part.Groups["path"].Success)
        {
            bindings.Add(new(BindingSource.Path, part.Groups["path"].Value, name));
        }
        else if (part.Groups["var"].Success)
        {
            if (!keys.TryGetValue(part.Groups["var"].Value, out var found))
            {
                return false;
            }

            bindings.Add(new(found.Source, found.Name, name));
        }
        else if (part.Groups["authorizer"].Success)
        {
            bindings.Add(new(BindingSource.Authorizer, part.Groups["authorizer"].Value, name));
        }
        else if (part.Groups["context"].Success)
        {
            bindings.Add(new(BindingSource.Context, part.Groups["context"].Value, name));
        }
        else if (part.Groups["stage"].Success)
        {
            bindings.Add(new(BindingSource.StageVariable, part.Groups["stage"].Value, name));
        }

        return true;
    }

    [GeneratedRegex(
        """
        \G(?:
          \#set\(\$params\ =\ \$input\.params\(\)\)\n
        | \#set\(\$body\ =\ \$input\.json\('\$'\)\)\n
        | \#set\(\$comma\ =\ ''\)\n
        | \#if\(\$params\.(?:querystring|header)\.keySet\(\)\.size\(\)\ >\ 1000\)\#set\(\$many\ =\ '[a-z\ ]+'\)\#end\n
        | \#foreach\(\$name\ in\ \$params\.(?:querystring|header)\.keySet\(\)\)\n
        | \#if\(\$name(?:\ ==\ '(?<query>[A-Za-z0-9_.-]+)'|\.matches\('\(\?i\)(?<header>[A-Za-z0-9_-]+)'\))\)\#set\((?<key>\$\w+)\ =\ \$name\)\#end\n
        | \#if\(\$many\ !=\ ''\)(?:,|\$comma)?"@manyKeys":"\$many"\#end\n
        | \#if\(\$body\ ==\ '""'\ &&\ [^\n]{1,90}\)"@notJson":""\#else"(?<body>[A-Za-z]\w*)":\$body\#end
        | (?:\#if\(\$[\w.-]+\ !=\ ''\)(?:,|\$comma)?)?
          "(?<name>[A-Za-z]\w*)":"\$util\.escapeJavaScript\(
            (?: \$params\.path\.get\('(?<path>[^']+)'\) | \$params\.(?:querystring|header)\.get\((?<var>\$\w+)\)
              | "?\$context\.authorizer\.(?<authorizer>[\w.-]+)"? | "?\$context\.(?<context>[\w.-]+)"? | \$stageVariables\.(?<stage>[\w-]+) )
          \)\.replaceAll\("\\\\'","'"\)"(?:\#set\(\$comma\ =\ ','\))?
        | "@op":"[^"\\]*"
        | \#end\n
        | \#\#\n
        | [{},]
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
