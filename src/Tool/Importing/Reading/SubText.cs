namespace Sluice.Tool.Importing.Reading;

/// <summary>Texts of attributes in which <c>${NAME}</c> is a reference.</summary>
internal static class SubText
{
    /// <summary>Returns a text that stands for itself.</summary>
    public static string Escape(string text)
        => OfAttribute(text.Replace("${", "${!", StringComparison.Ordinal));

    /// <summary>
    /// Returns the text of an attribute for the text of <c>Fn::Sub</c>. Stage variables are references of API Gateway, and no attribute escapes them.
    /// </summary>
    public static string OfAttribute(string form) => form.Replace("${!stageVariables.", "${stageVariables.", StringComparison.Ordinal);
}
