using System.Collections;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Sluice.BuildTasks.DeployFiles;
using Sluice.Generator.Rules;

namespace Sluice.BuildTasks.Tests.Overlays;

/// <summary>What the task reports without a template that an overlay could change.</summary>
public sealed class OtherToolTests : IBuildEngine
{
    private readonly List<BuildErrorEventArgs> _errors = [];

    bool IBuildEngine.ContinueOnError => false;

    int IBuildEngine.LineNumberOfTaskNode => 0;

    int IBuildEngine.ColumnNumberOfTaskNode => 0;

    string IBuildEngine.ProjectFileOfTaskNode => "App.csproj";

    [Theory]
    [InlineData("Terraform", "SluiceTemplate is Terraform. Write what it adds in HCL beside the module", "template.json")]
    [InlineData("terraform", "SluiceTemplate is terraform", "main.tf.json")]
    [InlineData("", "the project declares no API", "other.json")]
    public void An_overlay_without_a_cloudformation_template_is_an_error_that_says_why(string template, string reason, string file)
    {
        var log = new TaskLoggingHelper(this, "WriteDeployFiles");
        IReadOnlyList<DeployFile> files = [new(file, [])];

        OverlayStep.Run(files, ["deploy.overlay.yaml"], "", template, keepsInline: false, log).ShouldBe(files);

        var error = _errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("SLUICE319");
        error.Message.ShouldNotBeNull().ShouldContain(reason);
        error.File.ShouldBe("deploy.overlay.yaml");
        (error.LineNumber, error.ColumnNumber).ShouldBe((1, 1));
        error.HelpLink.ShouldBe(HelpLinks.For("SLUICE319"));
    }

    bool IBuildEngine.BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    void IBuildEngine.LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    void IBuildEngine.LogErrorEvent(BuildErrorEventArgs e) => _errors.Add(e);

    void IBuildEngine.LogMessageEvent(BuildMessageEventArgs e)
    {
    }

    void IBuildEngine.LogWarningEvent(BuildWarningEventArgs e)
    {
    }
}
