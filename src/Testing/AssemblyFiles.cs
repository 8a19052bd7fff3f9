using Sluice.BuildTasks.DeployFiles;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;

namespace Sluice.Testing;

/// <summary>Reads the deploy files that the generator put into an assembly.</summary>
internal static class AssemblyFiles
{
    /// <exception cref="LocalApiException">The assembly holds no deploy files, or they cannot be read.</exception>
    public static IReadOnlyList<DeployFile> Read(string assemblyPath)
    {
        try
        {
            return AssemblyReader.Read(assemblyPath);
        }
        catch (DeployException problem)
        {
            throw new LocalApiException(problem.Message, problem);
        }
    }

    /// <summary>Reads the files as a deploy folder.</summary>
    /// <exception cref="LocalApiException">The assembly declares no API.</exception>
    /// <exception cref="DocumentException">A file cannot be served.</exception>
    public static DeployFolder Open(IReadOnlyList<DeployFile> files, string assemblyPath, TemplateInputs inputs)
    {
        var document = Find(files, "openapi.json", assemblyPath)
            ?? throw new LocalApiException(
                $"{assemblyPath} declares no API: it has no class with [LambdaFunction], or it was built without Sluice's generator. "
                + "Use a type of the function's assembly.");
        return DeployFolder.Read(document, Find(files, "template.json", assemblyPath), inputs);
    }

    private static JsonPlace? Find(IReadOnlyList<DeployFile> files, string path, string assemblyPath)
        => files.FirstOrDefault(file => file.Path == path) is { } found
            ? JsonFile.Parse(found.Bytes, $"{Path.GetFileName(assemblyPath)}: {path}")
            : null;
}
