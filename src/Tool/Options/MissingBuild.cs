using System.CommandLine;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Files;

namespace Sluice.Tool.Options;

/// <summary>Explains that a folder has no build, if it has the file of an API, which the command also takes.</summary>
internal static class MissingBuild
{
    /// <exception cref="DocumentException">There is no build, and a file that can be named in its place.</exception>
    public static void Explain(ParseResult arguments)
    {
        var named = arguments.GetValue(DeployOptions.Deploy);
        if (File.Exists(Path.Combine(DeployOptions.FolderOf(arguments), "openapi.json")) || ApiFileSearch.Find(named ?? "") is not { } file)
        {
            return;
        }

        var command = arguments.CommandResult.Command.Name;
        var words = command switch { "invoke" => " OPERATION", "test-invoke" => " METHOD PATH", _ => "" };
        var folder = named is null ? "this folder" : $"'{named}'";
        var build = Directory.EnumerateFiles(named ?? Environment.CurrentDirectory, "*.csproj").Any() ? " Build the project first (dotnet build), or" : "";
        throw new DocumentException(
            $"sluice {command}",
            "file",
            $"{folder} has no build (openapi.json and template.json), but '{file}', which is the file of an API.{build}"
            + $"{(build.Length > 0 ? " name" : " Name")} it: sluice {command} {file}{words}.");
    }
}
