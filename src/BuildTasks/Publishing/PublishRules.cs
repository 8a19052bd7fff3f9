namespace Sluice.BuildTasks.Publishing;

/// <summary>Finds what Lambda could not start, and what contradicts the template. Each message names both sides and the cure.</summary>
internal static class PublishRules
{
    /// <summary>The runtime for executable files, as the generator writes it.</summary>
    private const string ExecutableRuntime = "provided.al2023";

    /// <returns>The first mistake, or null.</returns>
    public static (string Code, string Message)? Check(PublishedProject project) =>
        NoProgram(project) ?? NoDotnet(project) ?? OtherTemplate(project) ?? NoManagedRuntime(project) ?? OtherPlatform(project) ?? NoSnapshots(project)
        ?? NoCultures(project);

    private static (string, string)? NoProgram(PublishedProject project) => !project.IsLibrary ? null :
    (
        "SLUICE208",
        $"The functions of {project.Name} have no program that Lambda could start, because the project is a library. "
        + "Set OutputType to Exe; the entry point is generated.");

    private static (string, string)? NoDotnet(PublishedProject project) => !project.IsSingleFile || project.Form.IsExecutable ? null :
    (
        "SLUICE214",
        $"{project.Name} is published as a single file (PublishSingleFile is true) without the .NET runtime (SelfContained is false), "
        + $"but Lambda starts a single file with {ExecutableRuntime}, which has no .NET. "
        + "Set SelfContained and InvariantGlobalization to true, or publish for the managed runtime with PublishSingleFile set to false.");

    // The template is compiled into the assembly, so a publish without a build, or with other properties than the build, may not fit to it.
    private static (string, string)? OtherTemplate(PublishedProject project)
    {
        var runtime = project.Template.LambdaRuntime;
        if (runtime.Length == 0 || runtime == ExecutableRuntime == project.Form.IsExecutable)
        {
            return null;
        }

        var cure = "Publish with 'dotnet publish' and without --no-build, or set the property in the project file and build again.";
        return ("SLUICE218", project.Form.IsExecutable
            ? $"{project.Name} is published as an executable file ({project.Form.Property} is true), but its template.json was built for the managed "
                + $"runtime {runtime}. {cure}"
            : $"{project.Name} is published for a managed runtime (PublishAot and SelfContained are not true), but its template.json was built for "
                + $"an executable file ({runtime}). {cure}");
    }

    private static (string, string)? NoManagedRuntime(PublishedProject project) =>
        project.Form.IsExecutable || project.Framework is "8.0" or "10.0" ? null :
        (
            "SLUICE216",
            $"Lambda has no managed runtime for .NET {project.Framework}, which {project.Name} targets; the managed runtimes are dotnet8 and dotnet10. "
            + "Set TargetFramework to net8.0 or net10.0, or include .NET in the zip: set SelfContained and InvariantGlobalization to true.");

    private static (string, string)? OtherPlatform(PublishedProject project)
    {
        var identifier = project.RuntimeIdentifier;
        if (identifier.Length == 0)
        {
            return null;
        }

        var start = $"{project.Name} is published for '{identifier}' (RuntimeIdentifier), but ";
        var platforms = project.Template.Platforms;
        if (platforms.Count > 1)
        {
            var functions = string.Join(", ", project.Template.Architectures.Select(same => $"{same.Key} ({string.Join(", ", same)})"));
            return (
                "SLUICE215",
                $"{start}its functions have different architectures and share one zip: {functions}. "
                + (project.Form.IsExecutable
                    ? "Give them the same Architecture in [LambdaFunction], or move the functions of one architecture to a project of their own."
                    : "Give them the same Architecture in [LambdaFunction], or publish without a RuntimeIdentifier."));
        }

        var cure = $"Publish with '-r {platforms[0]}'{(project.Form.IsExecutable ? "" : ", or without a RuntimeIdentifier")}.";
        if (LambdaPlatform.Architecture(identifier) is not { } given)
        {
            return ("SLUICE215", $"{start}Lambda runs Linux with glibc on x64 or arm64 only. {cure}");
        }

        return identifier == platforms[0] ? null :
        (
            "SLUICE215",
            $"{start}{string.Join(", ", project.Template.Architectures.Single())} of template.json has the architecture "
            + $"{LambdaPlatform.Architecture(platforms[0])}, not {given}, because of [LambdaFunction(Architecture = …)] or of the properties of its build. "
            + $"{cure} Or declare the other architecture.");
    }

    // Source: https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html, "Supported features and limitations".
    private static (string, string)? NoSnapshots(PublishedProject project) =>
        !project.Form.IsExecutable || project.Template.WithSnapStart.Count == 0 ? null :
        (
            "SLUICE217",
            $"{string.Join(", ", project.Template.WithSnapStart)} of {project.Name} has SnapStart = true in [LambdaFunction], but {project.Form.Property} "
            + $"makes the program an executable file, whose runtime {ExecutableRuntime} has no SnapStart. "
            + $"Remove SnapStart, or publish for the managed runtime with {project.Form.Property} set to false.");

    // Amazon Linux 2023 has no libicu, and .NET ends at its start without it. Sources: https://github.com/aws/aws-lambda-dotnet/pull/1589 and
    // https://learn.microsoft.com/dotnet/core/runtime-config/globalization
    private static (string, string)? NoCultures(PublishedProject project) =>
        !project.Form.IsExecutable || project.HasCultures || project.Template.MayHaveIcu ? null :
        (
            "SLUICE219",
            $"{project.Name} is published as an executable file ({project.Form.Property} is true) that loads ICU when it starts (InvariantGlobalization is not "
            + $"true), but {ExecutableRuntime} has no ICU. Set InvariantGlobalization to true, or include ICU with the package "
            + "Microsoft.ICU.ICU4C.Runtime and the option System.Globalization.AppLocalIcu.");
}
