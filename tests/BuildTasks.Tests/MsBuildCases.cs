using System.Security;

namespace Sluice.BuildTasks.Tests;

/// <summary>Calls of one project with different targets and properties, in one process of MSBuild: to start it takes longer than they do.</summary>
internal static class MsBuildCases
{
    private const string Mark = "=== case ";

    /// <summary>Whether each call succeeded, and what it printed, in the order of the calls.</summary>
    /// <param name="project">The project.</param>
    /// <param name="calls">Targets, and properties such as <c>A=1;B=2</c>.</param>
    public static (bool IsSuccess, string Output)[] Run(TestProject project, params (string Targets, string Properties)[] calls)
    {
        var items = string.Concat(calls.Select((call, number) => $"""<Case Include="{number}" Targets="{call.Targets}" Given="{SecurityElement.Escape(call.Properties)}" />"""));
        // Not beside the project: a folder with two projects is one in which "dotnet build" asks which.
        File.WriteAllText(project.In("../Cases.proj"), $"""
            <Project>
              <ItemGroup>{items}</ItemGroup>
              <Target Name="All" Inputs="%(Case.Identity)" Outputs="none">
                <Message Importance="high" Text="{Mark}" />
                <MSBuild Projects="{project.In("App.csproj")}" Targets="%(Case.Targets)" Properties="CaseNumber=%(Case.Identity);%(Case.Given)" ContinueOnError="true" />
                <Message Importance="high" Text="succeeded: $(MSBuildLastTaskResult)" />
              </Target>
            </Project>
            """);
        var (_, output) = project.Run("msbuild", "../Cases.proj", "-t:All", "-m:1", "-tl:off", "-clp:NoSummary");
        var parts = output.Split(Mark)[1..];
        parts.Length.ShouldBe(calls.Length, output);
        return [.. parts.Select(part => (part.Contains("succeeded: true", StringComparison.Ordinal), part))];
    }
}
