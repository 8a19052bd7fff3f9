using Sluice.Contract;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// The body as JSON, and how a template tells one that is not JSON. Of no body, of <c>null</c>, of the JSON string <c>""</c>
/// and of text that API Gateway cannot read it prints the same two quotes; only the raw text says which of them it is.
/// </summary>
internal static class BodyTemplate
{
    /// <summary>The body as JSON; <see cref="Set"/> comes first.</summary>
    public const string Value = "$body";

    /// <summary>Prepares the other phrases: the body is printed as JSON once.</summary>
    public const string Set = "#set($body = $input.json('$'))\n";

    /// <summary>
    /// The raw text is empty (which API Gateway prints as <c>{}</c>), <c>""</c> or <c>null</c>, between white space. White space at
    /// the end belongs to the group: two of them side by side would take quadratic time.
    /// </summary>
    private const string NothingPattern = @"'\s*(([{]}|""""|null)\s*)?'";

    private const string IsNotJson = "$body == '\"\"' && !$input.body.matches(" + NothingPattern + ")";

    /// <summary>True where the body is no JSON object: no JSON, another kind of value, or, where there must be one, no body.</summary>
    public static string IsNoObject(bool isRequired) =>
        "!$input.json('$').startsWith('{')" + (isRequired ? "" : " && !$input.body.matches(" + NothingPattern + ")");

    /// <summary>The head of a template that passes the body on where nobody can refuse it: what is not JSON stays the client's text.</summary>
    public const string SetOrText = Set + "#if(" + IsNotJson + ")#set($body = $input.body)#end\n";

    /// <summary>A JSON value inside another body: what is not JSON becomes a JSON string of the client's text.</summary>
    public static string ValueOrText => "#if(" + IsNotJson + ")" + Vtl.Quoted("$input.body") + "#else" + Value + "#end";

    /// <summary>The member of a payload, or the one that says that the body is not JSON.</summary>
    public static string MemberOrFlag(string name) =>
        "#if(" + IsNotJson + ")" + Vtl.JsonText(PayloadContract.NotJson) + ":\"\"#else" + Vtl.JsonText(name) + ":" + Value + "#end";
}
