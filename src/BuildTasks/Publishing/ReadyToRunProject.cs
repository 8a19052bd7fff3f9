using System.Security;
using System.Text;

namespace Sluice.BuildTasks.Publishing;

/// <summary>
/// The text of a project that compiles the assemblies of a publish to ReadyToRun with the SDK's own targets. It is a project of its own, because a
/// package's targets are not there when the function project is restored for the first time, so that project cannot ask for the compiler.
/// </summary>
internal sealed class ReadyToRunProject(string framework, string platform, string imageFolder)
{
    private const string Special = "%;$@*?()";

    /// <summary>The properties of the function project that say where NuGet takes packages from.</summary>
    public IReadOnlyList<(string Name, string Value)> Sources { get; set; } = [];

    /// <summary>The shared frameworks, such as <c>Microsoft.AspNetCore.App</c>, to which the assemblies refer.</summary>
    public IReadOnlyList<string> Frameworks { get; set; } = [];

    /// <summary>The full paths of the assemblies.</summary>
    public IReadOnlyList<string> Assemblies { get; set; } = [];

    public string Write()
    {
        var text = new StringBuilder();
        text.Append($"""
            <Project>
              <PropertyGroup>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <PropertyGroup>
                <TargetFramework>{Escape(framework)}</TargetFramework>
                <RuntimeIdentifier>{platform}</RuntimeIdentifier>
                <PublishReadyToRun>true</PublishReadyToRun>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
                <EnableDefaultItems>false</EnableDefaultItems>
                <NuGetAudit>false</NuGetAudit>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>

            """);
        foreach (var (name, value) in Sources.Where(source => source.Value.Length > 0))
        {
            text.Append($"    <{name}>{Escape(value)}</{name}>\n");
        }

        text.Append("  </PropertyGroup>\n  <ItemGroup>\n");
        foreach (var one in Frameworks)
        {
            text.Append($"    <FrameworkReference Include=\"{Escape(one)}\" />\n");
        }

        foreach (var path in Assemblies)
        {
            text.Append($"    <_Assembly Include=\"{Escape(path)}\" RelativePath=\"{Escape(Path.GetFileName(path))}\" PostprocessAssembly=\"true\" />\n");
        }

        return text.Append($"""
              </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              <Target Name="AddAssemblies" DependsOnTargets="ResolveFrameworkReferences;ResolveTargetingPackAssets;ResolveRuntimePackAssets">
                <ItemGroup>
                  <ResolvedFileToPublish Include="@(_Assembly)" />
                </ItemGroup>
              </Target>
              <Target Name="CompileReadyToRun" DependsOnTargets="AddAssemblies;CreateReadyToRunImages">
                <Copy SourceFiles="@(_ReadyToRunFilesToPublish)" DestinationFolder="{Escape(imageFolder)}" />
              </Target>
            </Project>

            """).ToString().Replace("\r\n", "\n");
    }

    // MSBuild's own escapes come first: a path may have a semicolon, a percent or dollar sign.
    private static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.Select(c => Special.IndexOf(c) < 0 ? c.ToString() : $"%{(int)c:X2}")))!;
}
