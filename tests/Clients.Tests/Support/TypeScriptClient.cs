using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Clients.Tests.Support;

/// <summary>A client in TypeScript: types that openapi-typescript generates, and calls by openapi-fetch that the compiler checks against them.</summary>
internal static class TypeScriptClient
{
    private const string Succeeded = "succeeded ";
    private const string Install = "npm ci --prefix tests/Clients.Tests/TypeScript";

    private static readonly string Source = Path.Combine(Places.Root, "tests", "Clients.Tests", "TypeScript");

    /// <summary>Generates, compiles and runs. Skips the test if the packages are not installed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">The name of the file with the calls, without its extension.</param>
    /// <param name="address">The address of the stage.</param>
    /// <returns>The ids of the operations that answered with success.</returns>
    public static IReadOnlyList<string> Run(string document, string name, string address)
    {
        var modules = Path.Combine(Source, "node_modules");
        Assert.SkipUnless(Directory.Exists(modules), "needs the packages of tests/Clients.Tests/TypeScript: " + Install);
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), modules);
            foreach (var file in (string[])["package.json", "tsconfig.json", "credentials.ts", name + ".ts"])
            {
                File.Copy(Path.Combine(Source, file), Path.Combine(folder, file));
            }

            Node(folder, Path.Combine("node_modules", "openapi-typescript", "bin", "cli.js"), document, "-o", "schema.d.ts");
            Node(folder, Path.Combine("node_modules", "typescript", "bin", "tsc"));
            var output = Node(folder, name + ".js", address, document);
            return
            [
                .. output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.StartsWith(Succeeded, StringComparison.Ordinal))
                    .Select(line => line[Succeeded.Length..]),
            ];
        }
        finally
        {
            File.Delete(Path.Combine(folder, "node_modules"));
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Node(string folder, params string[] arguments)
    {
        var (exitCode, output) = ExternalTool.RunIn(folder, "node", "install Node.js", arguments);
        exitCode.ShouldBe(0, string.Join(' ', arguments) + "\n" + output);
        return output;
    }
}
