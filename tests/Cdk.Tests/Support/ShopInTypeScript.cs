using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;
using Sluice.Tests.Docs;

namespace Sluice.Cdk.Tests.Support;

/// <summary>The program in TypeScript of <c>docs/cdk.md</c> with a build of the API of <c>docs/environments.md</c>, compiled once.</summary>
public sealed class ShopInTypeScript : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sluice-typescript-").FullName;
    private readonly Lazy<string> _compiled;
    private readonly Lazy<string> _output;

    public ShopInTypeScript()
    {
        _compiled = new(Compile);
        _output = new(() => Synthesize("cdk.out"));
    }

    // The program names this folder relative to its own.
    private string Deploy => Path.Combine(_root, "Shop", "bin", "Release", "net10.0", "deploy");

    /// <summary>The folder with what the program makes of the build.</summary>
    public string Output => _output.Value;

    /// <summary>The template of a stack.</summary>
    internal JsonObject Template(string stack) => Read(Path.Combine(Output, stack + ".template.json"));

    /// <summary>A file of the build.</summary>
    internal JsonObject Built(string file)
    {
        _ = _compiled.Value;
        return Read(Path.Combine(Deploy, file));
    }

    /// <summary>The template of a stack that the program makes of another document.</summary>
    internal JsonObject TemplateOfDocument(string stack, Func<string, string> change)
    {
        _ = _compiled.Value;
        var file = Path.Combine(Deploy, "openapi.json");
        var document = File.ReadAllText(file);
        File.WriteAllText(file, change(document));
        try
        {
            return Read(Path.Combine(Synthesize("changed.out"), stack + ".template.json"));
        }
        finally
        {
            File.WriteAllText(file, document);
        }
    }

    public void Dispose()
    {
        NodePackages.Unlink(Path.Combine(_root, "cdk", "node_modules"));
        Directory.Delete(_root, recursive: true);
    }

    // A type error fails the test, because the compiler then writes nothing and ends with an error.
    private string Compile()
    {
        NodePackages.Require();
        using (var published = BuiltSource.Of("Shop", [DocPage.Read("docs/environments.md").Blocks.First(block => block.Language == "csharp").Text], []))
        {
            var deploy = Directory.CreateDirectory(Deploy).FullName;
            foreach (var file in Directory.GetFiles(published.Folder))
            {
                File.Copy(file, Path.Combine(deploy, Path.GetFileName(file)));
            }
        }

        var folder = Directory.CreateDirectory(Path.Combine(_root, "cdk")).FullName;
        NodePackages.Write(Directory.CreateDirectory(Path.Combine(folder, "node_modules")).FullName);
        File.Copy(Path.Combine(Places.Root, "tests", "Cdk.Tests", "TypeScript", "tsconfig.json"), Path.Combine(folder, "tsconfig.json"));
        File.WriteAllText(Path.Combine(folder, "shop.ts"), DocPage.Read("docs/cdk.md").Blocks.Single(block => block.Language == "typescript").Text);
        Run(folder, Path.Combine("node_modules", "typescript", "bin", "tsc"));
        return folder;
    }

    private string Synthesize(string folder)
    {
        Run(_compiled.Value, "-e", $"process.env.CDK_OUTDIR = '{folder}'; require('./shop.js')");
        return Path.Combine(_compiled.Value, folder);
    }

    private static void Run(string folder, params string[] arguments)
    {
        var (exitCode, output) = ExternalTool.RunIn(folder, "node", "install Node.js", arguments);
        exitCode.ShouldBe(0, output);
    }

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllBytes(file))!.AsObject();
}
