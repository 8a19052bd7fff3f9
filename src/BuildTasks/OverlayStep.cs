using System.Text;
using Microsoft.Build.Utilities;
using Sluice.BuildTasks.DeployFiles;
using Sluice.BuildTasks.Overlays;
using Sluice.BuildTasks.Overlays.Findings;

namespace Sluice.BuildTasks;

/// <summary>Merges the overlays of a project into its deploy files, and reports what is wrong with them.</summary>
internal static class OverlayStep
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="files">The files that the generator made.</param>
    /// <param name="overlays">The paths of the overlays in the order in which they are merged.</param>
    /// <param name="folder">The folder to which relative paths refer.</param>
    /// <param name="template">The value of <c>SluiceTemplate</c>.</param>
    /// <param name="keepsInline">True if an inline document stays in the template, however large that is.</param>
    /// <param name="log">Where the findings are reported.</param>
    /// <returns>The files with the overlays in them.</returns>
    public static IReadOnlyList<DeployFile> Run(
        IReadOnlyList<DeployFile> files, IReadOnlyList<string> overlays, string folder, string template, bool keepsInline, TaskLoggingHelper log)
    {
        // The template in a folder for Terraform is there for the local gateway only.
        var isTerraform = string.Equals(template, "Terraform", StringComparison.OrdinalIgnoreCase);
        if (isTerraform || files.All(file => file.Path != "template.json"))
        {
            var (reason, cure) = isTerraform
                ? ($"SluiceTemplate is {template}", "Write what it adds in HCL beside the module, and delete the overlay, or build the template.")
                : ("the project declares no API", "Delete the overlay, or declare an API.");
            log.AtPlace(
                isError: true,
                OverlayCodes.OtherTool,
                $"An overlay changes the CloudFormation template of an API, and this build deploys none, because {reason}. {cure}",
                overlays[0],
                1,
                1);
            return files;
        }

        var texts = overlays.Select(path => Read(path, folder, log)).OfType<OverlayText>().ToList();
        if (log.HasLoggedErrors)
        {
            return files;
        }

        var built = files.Where(file =>
            file.Path.StartsWith("template.", StringComparison.Ordinal) || file.Path is "openapi.json" or "openapi.yaml");
        var result = OverlayMerge.Run(
            built.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes), StringComparer.Ordinal), texts, keepsInline);
        foreach (var finding in result.Findings)
        {
            log.AtPlace(finding.IsError, finding.Code, finding.Message, finding.Place.File, finding.Place.Line, finding.Place.Column);
        }

        var merged = result.Files.Select(file => new DeployFile(file.Key, Encoding.UTF8.GetBytes(file.Value)));
        return [.. files.Where(file => !result.Files.ContainsKey(file.Path)).Concat(merged).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static OverlayText? Read(string path, string folder, TaskLoggingHelper log)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, path));
            var hasMark = bytes.Length > 2 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf;
            return new(path, Utf8.GetString(bytes, hasMark ? 3 : 0, bytes.Length - (hasMark ? 3 : 0)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            log.AtPlace(isError: true, OverlayCodes.CannotBeRead, $"The overlay cannot be read as a text in UTF-8: {e.Message}", path, 1, 1);
            return null;
        }
    }
}
