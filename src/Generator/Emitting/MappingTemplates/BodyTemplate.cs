using Sluice.Contract;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// Makes the parts of a template that print the body as JSON and that detect a body that is not JSON. For no body, for <c>null</c>, for the JSON
/// string <c>""</c> and for text that API Gateway cannot parse, <c>$input.json('$')</c> prints the same two quotes. Only the raw text distinguishes
/// them.
/// </summary>
internal static class BodyTemplate
{
    /// <summary>The reference that prints the body as JSON. <see cref="Set"/> has to come before it.</summary>
    public const string Value = "$body";

    /// <summary>The directive that prepares the other parts. With it, the body is converted to JSON once.</summary>
    public const string Set = "#set($body = $input.json('$'))\n";

    /// <summary>
    /// A regular expression for a raw text that means no body: an empty text (which API Gateway prints as <c>{}</c>), <c>""</c> or <c>null</c>, with
    /// white space around it. The white space at the end is inside the group, because two adjacent <c>\s*</c> would take quadratic time.
    /// </summary>
    private const string NothingPattern = @"'\s*(([{]}|""""|null)\s*)?'";

    private const string IsNotJson = "$body == '\"\"' && !$input.body.matches(" + NothingPattern + ")";

    /// <summary>
    /// Returns the condition that is true if the body is not a JSON object: it is not JSON, it is another kind of value, or it is required and
    /// absent.
    /// </summary>
    public static string IsNoObject(bool isRequired) =>
        "!$input.json('$').startsWith('{')" + (isRequired ? "" : " && !$input.body.matches(" + NothingPattern + ")");

    /// <summary>
    /// The start of a template that passes the body on to a backend. No code can refuse the body there, so a body that is not JSON is passed on as
    /// the client's text.
    /// </summary>
    public const string SetOrText = Set + "#if(" + IsNotJson + ")#set($body = $input.body)#end\n";

    /// <summary>A JSON value inside another body. A body that is not JSON becomes a JSON string with the client's text.</summary>
    public static string ValueOrText => "#if(" + IsNotJson + ")" + Vtl.Quoted("$input.body") + "#else" + Value + "#end";

    /// <summary>Returns the member of the payload with the body, or the member that says that the body is not JSON.</summary>
    public static string MemberOrFlag(string name) =>
        "#if(" + IsNotJson + ")" + Vtl.JsonText(PayloadContract.NotJson) + ":\"\"#else" + Vtl.JsonText(name) + ":" + Value + "#end";
}
