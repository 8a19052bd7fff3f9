using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Integrations.Services;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.Tool.Files;
using Sluice.Tool.Options;

namespace Sluice.Tool.Completion;

/// <summary>
/// Completes operations and paths from the file that is named, or from the deploy folder. If it cannot be read, there are no completions and no error
/// messages.
/// </summary>
internal static class DocumentCompletions
{
    /// <summary>Returns the ids of the operations.</summary>
    public static IEnumerable<CompletionItem> Operations(CompletionContext context)
        => Methods(context).Select(method => new CompletionItem(method.Name, detail: $"{method.HttpMethod} {method.ResourcePath}"));

    /// <summary>Returns the paths of the resources.</summary>
    public static IEnumerable<CompletionItem> Paths(CompletionContext context)
        => Methods(context).Select(method => method.ResourcePath).Distinct(StringComparer.Ordinal).Select(path => new CompletionItem(path));

    /// <summary>Returns the services of AWS that the operations call, as beginnings of <c>SERVICE=ADDRESS</c>.</summary>
    public static IEnumerable<CompletionItem> Services(CompletionContext context)
        => Api(context) is { } api ? CalledServices.Of(api).Select(static service => new CompletionItem($"{service}=http://")) : [];

    private static IEnumerable<ApiMethod> Methods(CompletionContext context) => Api(context)?.Methods ?? [];

    private static ApiDocument? Api(CompletionContext context)
    {
        try
        {
            return FileOf(context.ParseResult) is { } file
                ? ApiFile.Read(file, DeployOptions.ReadInputs(context.ParseResult), context.ParseResult.GetValue(DeployOptions.Api)).Api
                : DeployFolder.Read(Path.GetFullPath(DeployOptions.FolderOf(context.ParseResult))).Api;
        }
        catch (Exception problem) when (problem is DocumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The file stands before the other words of a command.
    private static string? FileOf(ParseResult arguments)
        => arguments.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static words => words.Tokens).FirstOrDefault()?.Value is { } first
            && Path.Exists(first)
            ? CloudAssembly.TemplateOf(Path.GetFullPath(first))
            : null;
}
