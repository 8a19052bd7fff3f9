using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Cdk.Tests.Support;

/// <summary>The deploy files of a sample as a build with <c>SluiceTemplate=CloudFormation</c> has them.</summary>
internal static class PlainBuild
{
    public static Published Of(Sample sample) =>
        BuiltSource.Of(sample.Name, Files(sample, "*.cs").Select(File.ReadAllText), Files(sample, "*.vtl"), ("SluiceTemplate", "CloudFormation"));

    private static IEnumerable<string> Files(Sample sample, string pattern) =>
        Directory.GetFiles(sample.Project, pattern, SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(sample.Project, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"));
}
