using System.Globalization;
using Sluice.Contract;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// Makes the parts of a template that detect a request with more keys than a loop reads. A loop ends after <see cref="Vtl.MaxRounds"/> iterations
/// without an error, so the request would lose the other keys silently.
/// </summary>
internal static class ManyKeys
{
    /// <summary>The reference that says which keys are too many. It is empty if none are.</summary>
    public const string Value = "$many";

    /// <summary>The condition that is true if the request has too many keys. <see cref="Set"/> has to come before it.</summary>
    public const string IsTrue = Value + " != ''";

    /// <summary>The name and the value of the payload's member that says so.</summary>
    public static readonly string Member = Vtl.JsonText(PayloadContract.ManyKeys) + ":\"" + Value + "\"";

    private const string Sentence = PayloadContract.ManyKeysStart + Value + PayloadContract.ManyKeysEnd;

    /// <summary>Returns the directives that prepare the other parts. <see cref="Vtl.SetParams"/> has to come before them.</summary>
    /// <param name="query">True if a loop reads the query keys.</param>
    /// <param name="headers">True if a loop reads the headers.</param>
    public static string Set(bool query, bool headers) =>
        (query ? Count("querystring", "query keys") : "") + (headers ? Count("header", "headers") : "");

    /// <summary>
    /// Returns a request template for a backend that is not a function. If the request has too many keys, it prints a text that is no JSON, so that a
    /// backend refuses it.
    /// </summary>
    /// <param name="check">The directives of <see cref="Set"/>, or an empty text if no loop reads keys.</param>
    /// <param name="template">What comes after the directives.</param>
    /// <param name="otherwise">The text for a request with too many keys.</param>
    public static string Request(string check, string template, string otherwise = Sentence) =>
        check.Length == 0 ? template : "#if(" + IsTrue + ")\n" + otherwise + "#else\n" + template + "#end";

    /// <summary>
    /// Returns the start of a response template that prints a problem with status 400 if the request had too many keys. <see cref="ResponseEnd"/> ends it.
    /// </summary>
    /// <param name="check">The directives of <see cref="Set"/>, or an empty text if no loop reads keys.</param>
    public static string ResponseStart(string check) => check.Length == 0 ? ""
        : Vtl.SetParams + check + "#if(" + IsTrue + ")\n" + ProblemTemplate.Instead(400, ",\"detail\":\"" + Sentence + "\"") + "#else\n";

    /// <summary>Returns a whole response template.</summary>
    /// <param name="check">The directives of <see cref="Set"/>, or an empty text if no loop reads keys.</param>
    /// <param name="template">The template, which begins with <see cref="ResponseStart"/>, or null if the body is passed on unchanged.</param>
    public static string? ResponseEnd(string check, string? template)
    {
        if (check.Length == 0 || template is null)
        {
            return template;
        }

        // A user's template may end in a comment, which ends with its line.
        var line = template.Substring(template.LastIndexOf('\n') + 1);
        return template + (line.IndexOf("##", StringComparison.Ordinal) < 0 ? "" : "\n") + "#end";
    }

    private static string Count(string place, string keys) =>
        "#if($params." + place + ".keySet().size() > " + Vtl.MaxRounds.ToString(CultureInfo.InvariantCulture) + ")#set(" + Value + " = "
        + Vtl.Literal(keys) + ")#end\n";
}
