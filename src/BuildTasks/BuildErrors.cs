using Microsoft.Build.Utilities;
using Sluice.Generator.Rules;

namespace Sluice.BuildTasks;

/// <summary>Logs errors of the build with an id and a link to the page about it.</summary>
internal static class BuildErrors
{
    /// <param name="log">The log of the task.</param>
    /// <param name="code">The id of the diagnostic.</param>
    /// <param name="message">What is wrong, and the cure. The text is not used as a format string.</param>
    /// <param name="file">The file that has the error, or null for the project.</param>
    public static void Error(this TaskLoggingHelper log, string code, string message, string? file = null) => log.LogError(
        subcategory: null, errorCode: code, helpKeyword: null, helpLink: HelpLinks.For(code), file: file,
        lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, message: "{0}", message);

    /// <summary>Logs an error or a warning at a place of a file.</summary>
    /// <param name="log">The log of the task.</param>
    /// <param name="isError">True for an error, false for a warning.</param>
    /// <param name="code">The id of the diagnostic.</param>
    /// <param name="message">What is wrong, and the cure.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column, counted from 1.</param>
    public static void AtPlace(this TaskLoggingHelper log, bool isError, string code, string message, string file, int line, int column)
    {
        if (isError)
        {
            log.LogError(null, code, null, HelpLinks.For(code), file, line, column, 0, 0, "{0}", message);
        }
        else
        {
            log.LogWarning(null, code, null, HelpLinks.For(code), file, line, column, 0, 0, "{0}", message);
        }
    }
}
