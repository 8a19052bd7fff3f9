using System.CommandLine;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Files;

namespace Sluice.Tool.Options;

/// <summary>Explains that the current folder has no build, if it has the file of an API, which the command also takes.</summary>
internal static class MissingBuild
{
    /// <exception cref="DocumentException">There is no build, and a file that can be named in its place.</exception>
    public static void Explain(ParseResult arguments)
    {
        if (arguments.GetValue(DeployOptions.Deploy) is not null
            || File.Exists(Path.Combine(DeployOptions.FolderOf(arguments), "openapi.json"))
            || ApiFileSearch.Find("") is not { } file)
        {
            return;
        }

        var command = arguments.CommandResult.Command.Name;
        var words = command switch { "invoke" => " OPERATION", "test-invoke" => " METHOD PATH", _ => "" };
        var cure = Directory.EnumerateFiles(Environment.CurrentDirectory, "*.csproj").Any() ? "Build the project first (dotnet build), or name it" : "Name it";
        throw new DocumentException(
            $"sluice {command}",
            "file",
            $"this folder has no build (openapi.json and template.json), but '{file}', which is the file of an API. {cure}: sluice {command} {file}{words}.");
    }
}
