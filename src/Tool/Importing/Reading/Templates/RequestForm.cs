using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Templates;

/// <summary>Recognizes request templates that a signature says.</summary>
internal static class RequestForm
{
    private static readonly ValueList<Binding> WholeRequest = new([new(BindingSource.MethodRequest, "", "request")]);

    private static readonly ValueList<Binding> WholeBody = new([new(BindingSource.Body, "", "body")]);

    /// <summary>Returns what a template passes on, or null if it has no known form.</summary>
    public static ValueList<Binding>? Read(string template)
    {
        var text = template.ReplaceLineEndings("\n").Trim();
        return IsWholeBody(text) ? WholeBody
            : IsPassthrough(text) ? WholeRequest
            : GeneratedForm.Read(text) ?? ObjectForm.Read(text);
    }

    /// <summary>Returns whether a template passes on the body as it is and nothing else, as a missing one does.</summary>
    /// <param name="text">The template without white space around it.</param>
    public static bool IsWholeBody(string text) => text is "" or "$input.json('$')" or "$input.json(\"$\")" or "$input.body" or "$input.path('$')";

    // The members of the console's template, and of the one that Sluice makes of a MethodRequest.
    private static bool IsPassthrough(string text)
        => text.Contains("\"body-json\"", StringComparison.Ordinal) && text.Contains("\"params\"", StringComparison.Ordinal)
            && text.Contains("$input.params()", StringComparison.Ordinal)
            && (text.Contains("$allParams.keySet()", StringComparison.Ordinal) || text.Contains("\"authcontext\":{##", StringComparison.Ordinal));
}
