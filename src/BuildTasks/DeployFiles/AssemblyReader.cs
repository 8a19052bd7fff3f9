using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Sluice.BuildTasks.DeployFiles;

/// <summary>Reads the constants of <c>Sluice.Generated.DeployFiles</c> from an assembly's metadata. It neither loads nor runs the assembly.</summary>
internal static class AssemblyReader
{
    private const int KnownVersion = 2;

    /// <returns>The files in the generator's order, or none if the assembly declares no API.</returns>
    /// <exception cref="DeployException">The file is not an assembly, its constants have another format version, or they do not describe the whole
    /// API.</exception>
    public static IReadOnlyList<DeployFile> Read(string assemblyPath)
    {
        using var stream = new FileStream(assemblyPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var image = new PEReader(stream);
        try
        {
            return Files(Constants(image.GetMetadataReader()), assemblyPath);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or FormatException or InvalidDataException)
        {
            throw new DeployException(
                "SLUICE204",
                $"'{assemblyPath}' is not a .NET assembly, or the deploy files in it are damaged ({e.Message}). Rebuild the project.");
        }
    }

    private static IReadOnlyList<DeployFile> Files(Dictionary<string, object?> constants, string assemblyPath)
    {
        if (constants.Count == 0)
        {
            return [];
        }

        constants.TryGetValue("FormatVersion", out var version);
        if (version is not KnownVersion)
        {
            throw new DeployException(
                "SLUICE201",
                $"The deploy files in '{assemblyPath}' have format {version ?? "none"}, but this build task knows format {KnownVersion}. "
                + "Use the generator and the build task of the same version of Sluice.");
        }

        if (constants.TryGetValue("LeftOut", out var leftOut))
        {
            throw new DeployException(
                "SLUICE211",
                $"These declarations have mistakes, so the deploy files would be incomplete: {leftOut}. No file is written. "
                + "Build with analyzers, and without suppressing these rules, to see each mistake at its place.");
        }

        return constants.TryGetValue("Files", out var packed) && packed is string text ? PackedFiles.Read(text) : [];
    }

    private static Dictionary<string, object?> Constants(MetadataReader metadata)
    {
        var constants = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (!metadata.StringComparer.Equals(type.Name, "DeployFiles") || !metadata.StringComparer.Equals(type.Namespace, "Sluice.Generated"))
            {
                continue;
            }

            foreach (var fieldHandle in type.GetFields())
            {
                var field = metadata.GetFieldDefinition(fieldHandle);
                if (!field.GetDefaultValue().IsNil)
                {
                    var constant = metadata.GetConstant(field.GetDefaultValue());
                    constants[metadata.GetString(field.Name)] = metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
                }
            }
        }

        return constants;
    }
}
