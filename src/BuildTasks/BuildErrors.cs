using Microsoft.Build.Utilities;
using Sluice.Generator.Rules;

namespace Sluice.BuildTasks;

/// <summary>Errors of the build with an id and a link to the page about it.</summary>
internal static class BuildErrors
{
    /// <param name="log">The task's.</param>
    /// <param name="code">The diagnostic's id.</param>
    /// <param name="message">What is wrong, and the cure; never a format.</param>
    /// <param name="file">The file to blame; null for the project.</param>
    public static void Error(this TaskLoggingHelper log, string code, string message, string? file = null) => log.LogError(
        subcategory: null, errorCode: code, helpKeyword: null, helpLink: HelpLinks.For(code), file: file,
        lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, message: "{0}", message);
}
