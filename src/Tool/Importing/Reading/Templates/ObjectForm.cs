using System.Text.RegularExpressions;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Templates;

/// <summary>Reads a template that is one JSON object, each of whose members is one value of the request.</summary>
internal static partial class ObjectForm
{
    public static ValueList<Binding>? Read(string text)
    {
        if (text is not ['{', .., '}'])
        {
            return null;
        }

        // Each member is read once, from its start: a hostile template must not be tried in many ways.
        var bindings = new List<Binding>();
        for (var at = 1; at < text.Length;)
        {
            var member = Member().Match(text, at);
            if (!member.Success)
            {
                return null;
            }

            var (source, name) = Source(member);
            bindings.Add(new(source, name, member.Groups["name"].Value));
            at += member.Length;
        }

        // A body can be one parameter, or its members can be parameters, but not both.
        var bodies = bindings.Count(static binding => binding.Source == BindingSource.Body);
        return bodies > 1 || (bodies == 1 && bindings.Exists(static binding => binding.Source == BindingSource.BodyMember)) ? null : new(bindings);
    }

    private static (BindingSource Source, string Name) Source(Match match)
        => match.Groups["any"] is { Success: true } any ? (BindingSource.Anywhere, any.Value)
            : match.Groups["place"] is { Success: true } place ? (PlaceOf(place.Value), match.Groups["param"].Value)
            : match.Groups["member"] is { Success: true } member ? (BindingSource.BodyMember, member.Value)
            : match.Groups["authorizer"] is { Success: true } authorizer ? (BindingSource.Authorizer, authorizer.Value)
            : match.Groups["context"] is { Success: true } context ? (BindingSource.Context, context.Value)
            : match.Groups["stage"] is { Success: true } stage ? (BindingSource.StageVariable, stage.Value)
            : (BindingSource.Body, "");

    private static BindingSource PlaceOf(string place) => place switch
    {
        "path" => BindingSource.Path,
        "header" => BindingSource.Header,
        _ => BindingSource.Query,
    };

    [GeneratedRegex(
        """
        \G\s*"(?<name>[^"\\$\#]+)"\s*:\s*
        "?(?:\$util\.escapeJavaScript\()?(?:
          \$!?\{?input\.params\(\s*['"](?<any>[A-Za-z0-9_.-]+)['"]\s*\)\}?
        | \$!?\{?input\.params\(\)\.(?<place>path|querystring|header)(?:\.get\(['"](?<param>[A-Za-z0-9_.-]+)['"]\)|\.(?<param>[A-Za-z0-9_-]+))\}?
        | \$!?\{?input\.(?:json|path)\(\s*['"]\$\.(?<member>[A-Za-z0-9_]+)['"]\s*\)\}?
        | \$!?\{?input\.(?:json\(\s*['"]\$['"]\s*\)|body)\}?
        | \$!?\{?context\.authorizer\.(?<authorizer>[A-Za-z0-9_.-]+)\}?
        | \$!?\{?context\.(?<context>[A-Za-z0-9_.-]+)\}?
        | \$!?\{?stageVariables\.(?<stage>[A-Za-z0-9_]+)\}?
        )(?:\)(?:\.replaceAll\("\\\\'",\s?"'"\))?)?"?\s*(?:,(?=\s*")|\}\z)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
