using System.IO.Compression;

namespace Sluice.BuildTasks.Tests;

/// <summary>The generator of a package by the name of Amazon.Lambda.Annotations. It is no assembly, so the compiler warns where it is asked to load it.</summary>
public sealed class AmazonGeneratorTests(AmazonGeneratorTests.ProjectWithGenerators project) : IClassFixture<AmazonGeneratorTests.ProjectWithGenerators>
{
    private const string Refused = "CS8034";

    [Fact]
    public void It_is_taken_out_of_the_build_and_others_stay()
    {
        var analyzers = Analyzers();

        analyzers.ShouldNotContain("amazon.lambda.annotations");
        analyzers.ShouldContain("another.generator");
    }

    [Fact]
    public void It_stays_where_the_project_says_so() =>
        Analyzers("-p:SluiceRemoveAmazonGenerator=false").ShouldContain("amazon.lambda.annotations");

    [Fact]
    public void The_compiler_is_not_given_it()
    {
        var output = project.Dotnet("build --no-restore");

        output.ShouldContain("another.generator", Case.Insensitive);
        output.ShouldContain(Refused);
        output.ShouldNotContain("amazon.lambda.annotations", Case.Insensitive);
    }

    private string Analyzers(string arguments = "") =>
        project.Dotnet($"msbuild -t:ResolveLockFileAnalyzers -getItem:Analyzer {arguments}").ToLowerInvariant();

    /// <summary>A project with two packages that have a generator each.</summary>
    public sealed class ProjectWithGenerators : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("sluice-amazon-").FullName;
        private readonly TestProject _project = new();

        public ProjectWithGenerators()
        {
            WritePackage("Amazon.Lambda.Annotations");
            WritePackage("Another.Generator");
            File.WriteAllText(_project.In("nuget.config"), $"""
                <configuration>
                  <config>
                    <add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" />
                  </config>
                  <packageSources>
                    <clear />
                    <add key="made-up" value="{_folder}" />
                  </packageSources>
                </configuration>
                """);
            var file = _project.In("App.csproj");
            File.WriteAllText(file, File.ReadAllText(file).Replace("</PropertyGroup>", """
                </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Amazon.Lambda.Annotations" Version="1.0.0" ExcludeAssets="analyzers" />
                    <PackageReference Include="Another.Generator" Version="1.0.0" />
                  </ItemGroup>
                """, StringComparison.Ordinal));
            _project.Dotnet("restore");
        }

        public string Dotnet(string arguments) => _project.Dotnet(arguments);

        public void Dispose()
        {
            _project.Dispose();
            Directory.Delete(_folder, recursive: true);
        }

        private void WritePackage(string id)
        {
            using var package = ZipFile.Open(Path.Combine(_folder, $"{id}.1.0.0.nupkg"), ZipArchiveMode.Create);
            Write(package, $"{id}.nuspec", $"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata>
                    <id>{id}</id>
                    <version>1.0.0</version>
                    <authors>nobody</authors>
                    <description>For a test.</description>
                  </metadata>
                </package>
                """);
            Write(package, $"analyzers/dotnet/cs/{id}.dll", "no assembly");
        }

        private static void Write(ZipArchive package, string path, string text)
        {
            using var writer = new StreamWriter(package.CreateEntry(path).Open());
            writer.Write(text);
        }
    }
}
