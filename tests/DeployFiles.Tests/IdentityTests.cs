using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests;

public sealed class IdentityTests
{
    [Fact]
    public void Another_folder_culture_and_time_zone_give_the_same_bytes()
    {
        var folder = Directory.CreateTempSubdirectory("sluice-ı-").FullName;
        try
        {
            var project = SampleCopy.Make(Sample.Showcase, Path.Combine(folder, "Showcase"));
            SampleCopy.BuildElsewhere(project);

            var deploy = Path.Combine(project, "bin", "Debug", "net10.0", "deploy");
            var files = Files(Sample.Showcase.Deploy);
            Files(deploy).ShouldBe(files);
            foreach (var file in files)
            {
                File.ReadAllBytes(Path.Combine(deploy, file)).ShouldBe(File.ReadAllBytes(Path.Combine(Sample.Showcase.Deploy, file)), file);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Where(file => !file.EndsWith(".zip", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
