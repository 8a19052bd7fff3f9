using System.Globalization;
using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Building;

/// <summary>Writes a project to a folder, with properties that take the generator and the writing of the files in or out.</summary>
internal static class BuildProject
{
    /// <summary>A file of every project, with a statement that an edit changes.</summary>
    private const string EditedFile = "Area0000.cs";

    private const string EditedText = "_calls += 1;";

    public static string Write(string repository, string folder, int operations, Dialect dialect)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in ProjectWriter.Write(dialect, operations).Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        // Nothing of this repository's own settings counts.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(folder, name), "<Project />\n");
        }

        File.Copy(Path.Combine(folder, EditedFile), Path.Combine(folder, EditedFile + ".txt"));
        File.WriteAllText(Path.Combine(folder, "Directory.Build.rsp"), "");
        var project = Path.Combine(folder, "Bench.csproj");
        File.WriteAllText(project, dialect == Dialect.Sluice ? Functions(repository) : Endpoints);
        return project;
    }

    /// <summary>Changes a statement in a method's body, to another one for each number.</summary>
    public static void Edit(string project, int number)
    {
        var path = Path.Combine(Path.GetDirectoryName(project)!, EditedFile);
        var text = File.ReadAllText(path + ".txt");
        var edited = text.Replace(EditedText, $"_calls += {(1000 + number).ToString(CultureInfo.InvariantCulture)};", StringComparison.Ordinal);
        File.WriteAllText(path, edited == text ? throw new InvalidOperationException($"'{EditedText}' is not in {EditedFile}.") : edited);
    }

    // A library: without the generator there would be no entry point.
    private static string Functions(string repository) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <NuGetAudit>false</NuGetAudit>
            <NoWarn>CS0649;CS0414;CS1998</NoWarn>
            <SluiceCheckDeployFiles>false</SluiceCheckDeployFiles>
            <SluiceBuildTasksAssembly>{repository}/src/BuildTasks/bin/Release/netstandard2.0/Sluice.BuildTasks.dll</SluiceBuildTasksAssembly>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{repository}/src/Runtime/bin/Release/net10.0/Sluice.dll" />
            <Reference Include="{repository}/src/Runtime/bin/Release/net10.0/Sluice.Runtime.dll" />
            <Analyzer Include="{repository}/src/Generator/bin/Release/netstandard2.0/Sluice.Generator.dll" Condition="'$(WithGenerator)' == 'true'" />
          </ItemGroup>
          <Import Project="{repository}/src/BuildTasks/build/Sluice.targets" Condition="'$(WithFiles)' == 'true'" />
        </Project>

        """;

    private const string Endpoints = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <NuGetAudit>false</NuGetAudit>
            <NoWarn>CS0649;CS0414;CS1998</NoWarn>
            <EnableRequestDelegateGenerator>false</EnableRequestDelegateGenerator>
            <EnableRequestDelegateGenerator Condition="'$(WithGenerator)' == 'true'">true</EnableRequestDelegateGenerator>
          </PropertyGroup>
        </Project>

        """;
}
