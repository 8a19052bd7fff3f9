namespace Sluice.Tool.Importing.Reading;

/// <summary>Texts of attributes in which <c>${NAME}</c> is a reference.</summary>
internal static class SubText
{
    /// <summary>Returns a text that stands for itself.</summary>
    public static string Escape(string text)
        => text.Replace("${", "${!", StringComparison.Ordinal).Replace("${!stageVariables.", "${stageVariables.", StringComparison.Ordinal);
}
