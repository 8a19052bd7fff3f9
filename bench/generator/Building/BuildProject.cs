using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Building;

/// <summary>Writes a function project to a folder, with properties that take the generator and the writing of the files in or out.</summary>
internal static class BuildProject
{
    public static string Write(string repository, string folder, int operations)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in ProjectWriter.Write(Dialect.Sluice, operations).Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        // Nothing of this repository's own settings counts.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(folder, name), "<Project />\n");
        }

        File.WriteAllText(Path.Combine(folder, "Directory.Build.rsp"), "");
        var project = Path.Combine(folder, "Bench.csproj");
        File.WriteAllText(project, Text(repository));
        return project;
    }

    // A library: without the generator there would be no entry point.
    private static string Text(string repository) => $"""
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
}
