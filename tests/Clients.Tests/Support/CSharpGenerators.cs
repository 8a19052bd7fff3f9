using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Clients.Tests.Support;

/// <summary>The generators of clients in C#.</summary>
internal static class CSharpGenerators
{
    /// <summary>Generates a client with Kiota. Skips the test if the tool is not restored.</summary>
    /// <returns>The sources.</returns>
    public static IReadOnlyList<string> Kiota(string document, string name)
    {
        const string Install = "dotnet tool restore, in the folder of the repository";
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            Assert.SkipWhen(ExternalTool.RunIn(Places.Root, "dotnet", Install, "kiota", "--version").ExitCode != 0, "needs the tool kiota: " + Install);
            var (exitCode, output) = ExternalTool.RunIn(
                Places.Root, "dotnet", Install, "kiota", "generate", "-l", "CSharp", "-d", document, "-c", name + "Client", "-n", "KiotaClients", "-o", folder);
            exitCode.ShouldBe(0, output);
            return [.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Generates a client with NSwag.</summary>
    /// <returns>The source.</returns>
    public static async Task<string> NSwagAsync(string document, string name)
    {
        var settings = new CSharpClientGeneratorSettings { ClassName = name + "Client", UseBaseUrl = false, GenerateOptionalParameters = true };
        settings.CSharpGeneratorSettings.Namespace = "NSwagClients";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
        var parsed = await OpenApiDocument.FromFileAsync(document, TestContext.Current.CancellationToken);
        return new CSharpClientGenerator(parsed, settings).GenerateFile();
    }
}
