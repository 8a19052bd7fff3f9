using System.Security;
using System.Text;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Writing;

/// <summary>Writes a project as files.</summary>
internal static class ProjectWriter
{
    /// <param name="project">The project.</param>
    /// <param name="version">The version of the package Sluice.</param>
    /// <param name="folder">The folder of the project.</param>
    public static IEnumerable<ImportedFile> Write(ImportedProject project, string version, string folder)
    {
        yield return new(project.Name + ".csproj", ProjectFile(project, version, folder));
        yield return new("Api.cs", Api(project));
        foreach (var group in project.Groups)
        {
            yield return new(group.Name + ".cs", Code(project, code => GroupWriter.Write(code, group)));
        }

        foreach (var type in project.Types)
        {
            yield return new($"Types/{type.Name}.cs", Code(project, code => TypeWriter.Write(code, type)));
        }

        foreach (var file in project.Files)
        {
            yield return file;
        }
    }

    private static string Api(ImportedProject project)
    {
        var code = new StringBuilder("using Sluice;\n\n");
        foreach (var attribute in project.Attributes)
        {
            code.Append('[').Append(CSharp.Attribute(attribute)).Append("]\n");
        }

        return code.ToString();
    }

    private static string Code(ImportedProject project, Action<StringBuilder> write)
    {
        var body = new StringBuilder();
        write(body);
        var text = body.ToString();
        var code = new StringBuilder();
        foreach (var (name, words) in Usings)
        {
            if (Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal)))
            {
                code.Append("using ").Append(name).Append(";\n");
            }
        }

        return code.Append(code.Length == 0 ? "" : "\n").Append("namespace ").Append(project.Namespace).Append(";\n\n").Append(text).ToString();
    }

    private static readonly (string Name, string[] Words)[] Usings =
    [
        (
            "System.ComponentModel.DataAnnotations",
            ["[MinLength(", "[MaxLength(", "[RegularExpression(", "[Range(", ", MinLength(", ", MaxLength(", ", RegularExpression(", ", Range("]),
        ("System.Text.Json", ["JsonElement"]),
        ("System.Text.Json.Serialization", ["[JsonPropertyName(", "[JsonConverter(", "[JsonStringEnumMemberName("]),
        ("Sluice", ["[Http", "[LambdaFunction", "Authorizer("]),
    ];

    private static string Reference(ImportedReference reference, string folder)
    {
        var path = SecurityElement.Escape(Path.GetRelativePath(folder, reference.Path).Replace('\\', '/'));
        return reference.IsProject
            ? $"\n    <ProjectReference Include=\"{path}\" />"
            : $"\n    <Reference Include=\"{SecurityElement.Escape(Path.GetFileNameWithoutExtension(reference.Path))}\" HintPath=\"{path}\" />";
    }

    private static string ProjectFile(ImportedProject project, string version, string folder) => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>{(project.Groups.Any(static group => group.IsFunction) ? "Exe" : "Library")}</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <!-- What the comments say becomes the OpenAPI document's descriptions. -->
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <!-- SLUICE316 and SLUICE317: one overlay removes what the build makes, and the next one adds what the imported document has. -->
            <NoWarn>$(NoWarn);CS1591;CS1573;SLUICE316;SLUICE317</NoWarn>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="Sluice" Version="{version}" />
            <AdditionalFiles Include="templates/**/*.vtl" />{string.Concat(project.References.Select(reference => Reference(reference, folder)))}
          </ItemGroup>

        </Project>

        """.ReplaceLineEndings("\n");
}
