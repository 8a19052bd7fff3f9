namespace Sluice.LocalGateway.Templates;

/// <summary>Texts in which <c>${NAME}</c> is a reference, as in <c>Fn::Sub</c>.</summary>
internal static class StandInText
{
    /// <summary>Returns a text that stands for itself.</summary>
    public static string Escape(string text) => text.Replace("${", "${!", StringComparison.Ordinal);
}
